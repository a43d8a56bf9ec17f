import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

/** Several folders in one window: each has claims and tests of its own. */
export async function folders(step, workbench, server, root) {
  const { page } = workbench;
  const first = workbench.folder;
  const second = path.join(root, 'another-city');
  const file = path.join(root, 'cities.code-workspace');
  const open = (...paths) => fs.writeFileSync(file, JSON.stringify({ folders: paths.map(p => ({ path: p })) }));
  const claimsOf = folder => JSON.parse(fs.readFileSync(path.join(folder, '.vscode/settings.json'), 'utf8'))['policylang.claims'];
  const rows = page.locator('.pane-body .monaco-list-row[aria-level="1"]', { hasText: 'yuan' });

  /** A workspace file that this browser never saw comes up without its folders at times; once it was seen, not again. */
  const visit = async () => {
    const shown = page.locator('.explorer-folders-view .monaco-list-row[aria-level="1"]');
    for (let i = 0; i < 4; i++) {
      await workbench.visit(server.addressOf(file), first);
      const none = page.locator('.welcome-view', { hasText: 'You have not yet added a folder' });
      await shown.or(none).first().waitFor();
      if (await shown.nth(1).waitFor({ timeout: 5_000 }).then(() => true, () => false)) return;
    }
    assert.fail('the window has no folders');
  };

  await step('of two folders one has claims', async () => {
    fs.mkdirSync(path.join(second, 'examples'), { recursive: true });
    for (const name of ['2018-70.policy', '2021-70.policy', '2021-70.tests.policy']) fs.copyFileSync(path.join(first, name), path.join(second, name));
    fs.cpSync(path.join(first, 'sources'), path.join(second, 'sources'), { recursive: true });
    const lines = workbench.read('examples/claims-2022.csv').split('\n');
    fs.writeFileSync(path.join(second, 'examples/one.csv'), [lines[0], lines.find(l => l.startsWith('NA22-011')), ''].join('\n'));
    // What the window kept when it had one folder is that folder's now.
    assert.deepEqual(claimsOf(first), { '.': ['examples/claims-2022.csv'] });
    open(first, second);
    await visit();
    await page.locator('.activitybar [aria-label^="PolicyLang"]').first().click();
    await rows.filter({ hasText: 'quanzhou' }).waitFor();
    assert.equal(await rows.count(), 1);
    assert.ok(!fs.existsSync(path.join(second, '.vscode')));
  });

  await step('and the other gets its own', async () => {
    await workbench.openFile('one.csv');
    await page.locator('.editor-actions [aria-label*="Attach Claims"]').first().click();
    const decisions = await workbench.view('total');
    await decisions.locator('[data-claim="NA22-011"]').waitFor();
    // 120万元 × 10%, less than the cap of the year.
    assert.equal(await decisions.getByTestId('total').innerText(), '120,000 yuan');
    await rows.filter({ hasText: /another-city\s*120,000 yuan/ }).waitFor();
    await workbench.until(() => fs.existsSync(path.join(second, '.vscode/settings.json')) && fs.readFileSync(path.join(second, '.vscode/settings.json'), 'utf8').includes('one.csv'));
    assert.deepEqual(claimsOf(second), { '.': ['examples/one.csv'] });
    assert.deepEqual(claimsOf(first), { '.': ['examples/claims-2022.csv'] });
    assert.equal(await rows.count(), 2);
  });

  await step('claims and tests leave and come with their folder', async () => {
    open(first);
    await rows.filter({ hasText: 'another-city' }).waitFor({ state: 'detached' });
    assert.equal(await rows.count(), 1);
    open(first, second);
    await rows.filter({ hasText: /another-city\s*120,000 yuan/ }).waitFor();
    await workbench.command('Testing: Focus on Test Explorer View');
    await page.locator('.test-explorer .monaco-list-row', { hasText: 'another-city/2021-70.tests.policy' }).waitFor();
  });
}
