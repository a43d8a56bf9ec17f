import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const tests = '2021-70.tests.policy';
const expectation = 'newly: yes, local_enterprise: yes\n  }\n  expect a: 30万元\n}\n\ntest "法院认定';
const broken = `policy broken "错误" {
  effective from 2026-01-01
}

article 1 {
  benefit b "奖励" {
    fact f "事实": mony
    amount 1万元
  }
}
`;

/** Tasks, the test explorer, a new version: what the editor has round the text. */
export async function explorer(step, workbench) {
  const { page } = workbench;
  const glyph = kind => page.locator(`.testing-run-glyph.codicon-testing-${kind}-icon`).first();

  await step('a task tells what is wrong in files that are not open', async () => {
    const folder = path.join(workbench.folder, 'drafts');
    fs.mkdirSync(folder);
    try {
      fs.writeFileSync(path.join(folder, 'broken.policy'), broken);
      await workbench.command('Tasks: Run Build Task');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'policy check' }).first().click();
      // No rounding, no such type: the server tells of both, and so does the task once its terminal has come forward. What is wrong with claims stays told.
      await workbench.problems(4, 12);
      await workbench.command('Problems: Focus on Problems View');
      const told = page.locator('.markers-panel .monaco-list-row', { hasText: 'policy check' });
      await told.filter({ hasText: /`mony`.*PL2007.*Ln 7, Col 18/s }).waitFor();
      await workbench.shoot('problems-of-a-task');
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
    // What the server told goes with the folder; what the task told stays until it runs again.
    await workbench.problems(2, 12);
  });

  await step('tests run again by themselves after each change', async () => {
    await workbench.show('2021-70.policy');
    await workbench.openFile(tests);
    await page.locator('.testing-run-glyph').first().waitFor();
    await workbench.command('Test: Start Continuous Run');
    const profiles = page.locator('.quick-input-widget', { hasText: 'Select profiles' });
    await profiles.locator('.monaco-list-row', { hasText: /^Run\s*PolicyLang/ }).click();
    await profiles.locator('.monaco-button', { hasText: 'OK' }).click();
    await glyph('passed').waitFor();
    await workbench.go(tests, expectation, expectation.indexOf('30万元') + 1);
    await workbench.type('1');
    await glyph('failed').waitFor();
    await workbench.shoot('a-test-fails-by-itself');
    await workbench.press('Backspace');
    await glyph('failed').waitFor({ state: 'detached' });
    await workbench.command('Test: Stop Continuous Run');
    await workbench.save();
  });

  await step('a run of tests is cancelled', async () => {
    const server = workbench.serverProcess();
    // A server that stands still for a moment: the run is under way for sure when it is cancelled.
    process.kill(server, 'SIGSTOP');
    try {
      await workbench.command('Test: Run All Tests');
      await glyph('loading').or(page.locator('.testing-run-glyph.codicon-loading').first()).first().waitFor();
      await workbench.command('Test: Cancel Test Run');
    } finally {
      process.kill(server, 'SIGCONT');
    }
    await page.locator('.testing-run-glyph.codicon-loading').first().waitFor({ state: 'detached' });
    await glyph('skipped').waitFor();
    assert.equal(await glyph('failed').count(), 0);
  });

  await step('coverage is shown beside the rules', async () => {
    await workbench.command('Test: Run All Tests with Coverage');
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '2021-70.policy' }).locator('.test-coverage-bars').filter({ hasText: /\d+%/ }).waitFor();
    await workbench.show('2021-70.policy');
    await workbench.go('2021-70.policy', 'article 12 ');
    await page.locator('.coverage-deco-gutter.coverage-deco-hit').first().waitFor();
    await workbench.shoot('coverage');
  });

  await step('a new version of a document is begun', async () => {
    const begin = async day => {
      await workbench.command('PolicyLang: New Version of This Document');
      await workbench.answer('quanzhou_ip_2023', 'The name of the new policy');
      await workbench.answer(day, 'The day from which');
      await workbench.answer('关于修改若干意见的决定', 'Its title');
    };
    await workbench.show('2021-70.policy');
    // The opinions ended in 2024.
    await begin('2025-01-01');
    await page.locator('.notifications-toasts .notification-list-item', { hasText: '`quanzhou_ip_2021` is not in force' }).waitFor();
    await workbench.command('Notifications: Clear All Notifications');
    await begin('2023-01-01');
    await page.locator('.tab.active', { hasText: 'quanzhou_ip_2023.policy' }).waitFor();
    await workbench.save();
    await workbench.onDisk('quanzhou_ip_2023.policy', text => /^policy quanzhou_ip_2023 "关于修改若干意见的决定" amends quanzhou_ip_2021 \{\n +effective from 2023-01-01\n\}\n$/.test(text));
    await workbench.command('View: Close Editor');
    fs.rmSync(path.join(workbench.folder, 'quanzhou_ip_2023.policy'));
  });
}
