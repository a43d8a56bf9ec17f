import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { CodeServer } from './code-server.mjs';
import { Workbench } from './workbench.mjs';

/** The package for any platform, whose server is run by `dotnet`, in a workbench that speaks Chinese. */
export async function chinese(step, packed, policies, root) {
  const folder = path.join(root, 'in-chinese');
  fs.cpSync(policies, folder, { recursive: true });
  const server = await CodeServer.start(path.join(root, 'home-of-another'), packed, 'zh-cn');
  let workbench;
  try {
    await step('the portable package serves a Chinese workbench', async () => {
      workbench = await Workbench.open(server, folder, 'zh-CN');
      await workbench.openFile('2021-70.policy');
      await workbench.go('2021-70.policy', 'innovation_leading: 50万元', 'innovation_leading: 50'.length);
      await workbench.type('0');
      await workbench.problems(0, 1);
      assert.match(await workbench.hover(), /500万元.*50万元/s);
      await workbench.press('Escape', 'Backspace');
      await workbench.problems(0, 0);
      assert.match(workbench.commandLine(), /dotnet\0.*policy\.dll\0lsp/);
    }, () => workbench);

    await step('commands and views have Chinese titles', async () => {
      await workbench.press('F1');
      await workbench.page.locator('.quick-input-widget input').first().fill('>PolicyLang 附加');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'PolicyLang: 附加申报文件…' }).waitFor();
      await workbench.press('Escape');
      await workbench.command('打开核定结果');
      const decisions = await workbench.view('nothing-attached');
      assert.match(await decisions.locator('body').innerText(), /尚未附加申报文件/);
    }, () => workbench);
  } finally {
    await workbench?.close();
    await server.stop();
  }
}
