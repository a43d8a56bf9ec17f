import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

/** Several folders in one window: the claims of one are not those of the other. */
export async function folders(step, workbench, server, root) {
  const first = workbench.folder;
  const second = path.join(root, 'another-city');

  await step('of two folders one has claims', async () => {
    fs.mkdirSync(path.join(second, 'examples'), { recursive: true });
    for (const file of ['2018-70.policy', '2021-70.policy', 'examples/claims-2022.csv']) fs.copyFileSync(path.join(first, file), path.join(second, file));
    fs.cpSync(path.join(first, 'sources'), path.join(second, 'sources'), { recursive: true });
    // What the window kept when it had one folder is that folder's now.
    assert.deepEqual(JSON.parse(fs.readFileSync(path.join(first, '.vscode/settings.json'), 'utf8'))['policylang.claims'], { '.': ['examples/claims-2022.csv'] });
    const workspace = path.join(root, 'cities.code-workspace');
    fs.writeFileSync(workspace, JSON.stringify({ folders: [{ path: first }, { path: second }] }));
    await workbench.visit(server.addressOf(workspace), first);
    await workbench.page.locator('.activitybar [aria-label^="PolicyLang"]').first().click();
    const rows = workbench.page.locator('.pane-body .monaco-list-row[aria-level="1"]', { hasText: 'yuan' });
    await rows.filter({ hasText: 'quanzhou' }).waitFor();
    assert.equal(await rows.count(), 1);
    assert.ok(!fs.existsSync(path.join(second, '.vscode')));
  });
}
