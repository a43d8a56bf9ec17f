import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { CodeServer } from './code-server.mjs';
import { Workbench } from './workbench.mjs';

const document = '2021-70.policy';
const amount = 'innovation_leading: 50万元';

/** The package for any platform, whose server is run by `dotnet`, in a workbench that speaks Chinese. */
export async function chinese(step, packed, policies, root) {
  const folder = path.join(root, 'in-chinese');
  fs.cpSync(policies, folder, { recursive: true });
  const server = await CodeServer.start(path.join(root, 'home-of-another'), packed, 'zh-cn');
  let workbench;
  const seen = () => workbench;
  try {
    await step('the portable package finds mistakes and tells of them in Chinese', async () => {
      workbench = await Workbench.open(server, folder, 'zh-CN');
      await workbench.openFile(document);
      await workbench.until(() => workbench.serverProcesses().length > 0);
      assert.match(workbench.commandLine(), /dotnet\0.*policy\.dll\0lsp/);
      await workbench.go(document, amount, amount.indexOf('万') - 1);
      await workbench.type('0');
      await workbench.problems(0, 1);
      assert.match(await workbench.hover(), /规则写 `500万元`，原文为 `50万元`/);
      await workbench.press('Escape');
      await workbench.fix('改为 `50万元`');
      await workbench.problems(0, 0);
      await workbench.save();
    }, seen);

    await step('the portable package runs tests', async () => {
      await workbench.openFile('2021-70.tests.policy');
      await workbench.runFirstTest('运行测试');
    }, seen);

    await step('commands and views have Chinese titles', async () => {
      await workbench.press('F1');
      await workbench.page.locator('.quick-input-widget input').first().fill('>PolicyLang 附加');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'PolicyLang: 附加申报文件…' }).waitFor();
      await workbench.press('Escape');
      await workbench.command('打开核定结果');
      const decisions = await workbench.view('nothing-attached');
      assert.match(await decisions.locator('body').innerText(), /尚未附加申报文件/);
      await workbench.page.locator('.activitybar [aria-label^="PolicyLang"]').first().click();
      await workbench.page.locator('.pane-body .welcome-view', { hasText: '申报' }).waitFor();
    }, seen);
  } finally {
    await workbench?.close();
    await server.stop();
  }
}
