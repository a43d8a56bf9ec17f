import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { appearance } from './appearance.mjs';
import { chinese } from './chinese.mjs';
import { CodeServer } from './code-server.mjs';
import { explorer } from './explorer.mjs';
import { folders } from './folders.mjs';
import { recovery } from './recovery.mjs';
import { walk } from './walk.mjs';
import { Workbench } from './workbench.mjs';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const packed = process.env.POLICYLANG_VSIX ?? path.join(repository, 'artifacts/policylang-linux-x64.vsix');
const portable = path.join(repository, 'artifacts/policylang-portable.vsix');
const document = '2021-70.policy';
const given = name => fs.readFileSync(path.join(repository, 'policies/quanzhou', name), 'utf8');
const original = given(document);
const tests = given('2021-70.tests.policy');

test('the workbench of VS Code', async t => {
  for (const file of [packed, portable]) assert.ok(fs.existsSync(file), `There is no ${file}: run \`npm run package\` in editor-extension.`);
  const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'policylang-workbench-'));
  const folder = path.join(root, 'quanzhou');
  fs.cpSync(path.join(repository, 'policies/quanzhou'), folder, { recursive: true });
  const server = await CodeServer.start(path.join(root, 'home'), packed);
  let workbench;

  /** A step that leaves a picture; one that fails leaves the picture of what it stumbled over. */
  const step = (name, run, seen = () => workbench) => t.test(name, async () => {
    const picture = name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
    try {
      await run();
      await seen().shoot(picture);
      assert.deepEqual(await seen().complaints(), []);
    } catch (fault) {
      await seen()?.shoot(`failed-${picture}`);
      throw fault;
    }
  });

  try {
    await step('the Quanzhou opinions open without a finding', async () => {
      workbench = await Workbench.open(server, folder);
      await workbench.openFile(document);
      await workbench.problems(0, 0);
    });

    await step('an article is told of in its official words', async () => {
      await workbench.go(document, 'article 12 ', 3);
      assert.match(await workbench.hover(), /推动专利与技术标准融合发展。引导企业/);
    });

    await step('a number broken is underlined', async () => {
      await workbench.go(document, 'innovation_leading: 50万元', 'innovation_leading: 50'.length);
      await workbench.type('0');
      await workbench.problems(0, 1);
      await workbench.squiggle('warning');
    });

    await step('and mended by its fix', async () => {
      await workbench.fix('write `50万元`');
      await workbench.problems(0, 0);
      await workbench.save();
      assert.equal(workbench.read(document), original);
    });

    await step('a clause is completed inside a benefit', async () => {
      await workbench.go(document, 'transformation: 30万元 }', 'transformation: 30万元 }'.length);
      await workbench.press('Enter');
      await workbench.typeSlowly('requ');
      await workbench.pick('条件');
      await workbench.type('selected');
      await workbench.press('Tab');
      await workbench.type('资金补助');
      await workbench.problems(0, 0);
      await workbench.press('Escape');
      await workbench.save();
      assert.ok(workbench.read(document).includes('transformation: 30万元 }\n    require selected "资金补助"\n'));
      await workbench.command('Delete Line');
      await workbench.save();
      assert.equal(workbench.read(document), original);
    });

    await step('a fact is renamed across files', async () => {
      await workbench.go(document, 'fact price            "', 'fact pr'.length);
      await workbench.rename('deal');
      await workbench.onDisk('2021-70.tests.policy', text => text.includes('deal: 1234567.89元'));
      await workbench.onDisk(document, text => /fact deal +"实际交易金额": +money/.test(text) && text.includes('10% of deal'));
      await workbench.problems(0, 0);
      // And back: the claims of the year name it as it was.
      await workbench.go(document, 'fact deal', 'fact de'.length);
      await workbench.rename('price');
      await workbench.onDisk('2021-70.tests.policy', text => text === tests);
      await workbench.onDisk(document, text => text === original);
    });

    await step('a test is run from the margin', async () => {
      await workbench.openFile('2021-70.tests.policy');
      await workbench.runFirstTest();
    });

    let decisions;
    await step('claims are decided beside the rules, and a decision says why', async () => {
      await workbench.openFile('examples/claims-2022.csv');
      await workbench.page.locator('.editor-actions [aria-label*="Attach Claims"]').first().click();
      decisions = await workbench.view('total');
      await decisions.locator('[data-claim="NA22-011"]').click();
      await decisions.getByTestId('explanation-title').waitFor();
      const why = await decisions.getByTestId('explanation').innerText();
      // 120万元 × 10%, less than the cap of the year.
      assert.match(why, /10% of price`? = 120,000 yuan/);
      assert.match(why, /at most 300,000 yuan together/);
    });

    await step('the total follows a cap as it is edited', async () => {
      const total = () => decisions.getByTestId('total').innerText();
      const fen = text => Math.round(Number(text.replace('−', '-').replaceAll(/[^\d.-]/g, '')) * 100);
      const before = await total();
      await workbench.page.locator('.tab', { hasText: document }).first().click();
      const cap = 'amount  10% of price\n    cap     30万元 per claimant per year\n  }\n}\n\narticle 9';
      await workbench.go(document, cap, cap.indexOf('30万元'));
      await workbench.press('Delete');
      await workbench.type('1');
      await decisions.waitForFunction(told => document.querySelector('[data-testid=total]')?.innerText !== told, before);
      await workbench.shoot('the-total-with-a-lower-cap');
      const change = await decisions.getByTestId('change').innerText();
      assert.match(change, /^−.* yuan, \d+ claims decided otherwise$/);
      assert.equal(fen(await total()) - fen(before), fen(change.split(' yuan')[0]));
      await workbench.press('Backspace');
      await workbench.type('3');
      await decisions.waitForFunction(told => document.querySelector('[data-testid=total]')?.innerText === told, before);
    });

    await appearance(step, workbench);
    await recovery(step, workbench);
    await explorer(step, workbench);
    await folders(step, workbench, server, root);
    await walk(step, workbench, server, root);
    await chinese(step, portable, path.join(repository, 'policies/quanzhou'), root);
  } finally {
    await workbench?.close();
    await server.stop();
    fs.rmSync(root, { recursive: true, force: true });
  }
});
