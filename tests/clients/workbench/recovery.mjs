import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const document = '2021-70.policy';

/** What goes wrong round an editor: a window loaded again, a server that ends, a file that is gone. */
export async function recovery(step, workbench) {
  const { page } = workbench;

  await step('a window loaded again shows the same decisions', async () => {
    const before = await workbench.view('total');
    const total = await before.getByTestId('total').innerText();
    const title = await before.getByTestId('explanation-title').innerText();
    await before.getByTestId('outcome-paid').click();
    await before.getByTestId('clear-filter').waitFor();
    const shown = await before.getByTestId('shown').innerText();
    await workbench.reload();
    const after = await workbench.view('total');
    assert.equal(await after.getByTestId('total').innerText(), total);
    await after.locator('[data-outcome=paid][aria-pressed=true]').waitFor();
    await after.getByTestId('explanation-title').waitFor();
    assert.equal(await after.getByTestId('explanation-title').innerText(), title);
    await after.waitForFunction(told => document.querySelector('[data-testid=shown]')?.innerText === told, shown);
    await after.getByTestId('clear-filter').click();
  });

  await step('a server that ends is started again', async () => {
    const first = workbench.serverProcess();
    process.kill(first, 'SIGKILL');
    await workbench.until(() => workbench.serverProcesses().some(id => id !== first));
    await workbench.show(document);
    await workbench.go(document, 'article 12 ', 3);
    assert.match(await workbench.hover(), /推动专利与技术标准融合发展。引导企业/);
    // The claims are decided by the new one too.
    const decisions = await workbench.view('total');
    const isExplained = timeout => decisions.waitForFunction(() => document.querySelector('[data-testid=explanation-title]')?.innerText.includes('NA22-010'), undefined, { timeout });
    // The rows move while the new decisions come; a click may meet another one.
    for (let i = 0; i < 4; i++) {
      await decisions.locator('[data-claim="NA22-010"]').click();
      if (await isExplained(5_000).then(() => true, () => false)) break;
    }
    await isExplained(5_000);
  });

  await step('a file deleted on disk stays open and can be closed', async () => {
    const file = path.join(workbench.folder, 'gone.policy');
    fs.writeFileSync(file, 'policy gone "已删除" {\n  effective from 2026-01-01\n}\n');
    await workbench.show(document);
    await workbench.openFile('gone.policy');
    // It says no rounding.
    await workbench.problems(1, null);
    fs.rmSync(file);
    await page.locator('.tab.active .monaco-icon-label.strikethrough').waitFor();
    assert.match(await workbench.hover(), /policy/);
    await workbench.command('View: Close Editor');
    // Those of the claims are there still.
    await workbench.problems(0, 12);
  });
}
