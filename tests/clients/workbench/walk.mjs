import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const file = '2026-1.policy';
const words = {
  // 20万元 a year at least, a tenth, at most 30万元.
  purchase: '对本市企业购买先进设备，经主管部门登记，年度设备购置额20万元（含20万元）以上的，按实际购置额的10%给予补助，每家企业每年最高补助30万元。',
  model: '对新认定为国家示范企业的，奖励10万元。',
  organisation: '加强组织领导。各部门要加强协作，形成合力。',
};
const benefit = '本市企业购买先进设备补助';
const claims = `claim_id,benefit,claimant,event_date,filed_date,实际购置额,本市企业购买先进设备,主管部门登记
A-1,${benefit},甲公司,2026-03-01,,100万元,yes,yes
A-2,${benefit},乙公司,2026-03-02,,500万元,yes,yes
A-3,${benefit},丙公司,2026-03-03,,100万元,yes,no
`;

/** As a drafter would, from an empty folder, with nothing but what the editor offers. */
export async function walk(step, workbench, server, root) {
  const folder = path.join(root, 'my-city');
  fs.mkdirSync(folder);
  const fill = async (...values) => {
    for (const value of values) {
      if (value !== undefined) await workbench.type(value);
      await workbench.press('Tab');
    }
  };

  /** Puts another article behind the others, and its rules. */
  const article = async (number, title, text) => {
    await workbench.press('Control+End', 'Enter');
    await workbench.typeSlowly('article');
    await workbench.pick(`第${number}条`);
    await fill(title, text);
    await workbench.save();
    await draft(text);
  };
  const draft = async text => {
    await workbench.go(file, text, 3);
    await workbench.fix('draft the rules from the words of this article');
    await workbench.save();
  };

  await step('a drafter begins a document in an empty folder', async () => {
    await workbench.visit(server.address(folder), folder);
    await workbench.page.locator('.activitybar [aria-label^="PolicyLang"]').first().click();
    await workbench.page.locator('.welcome-view .monaco-button', { hasText: 'New Document' }).click();
    await workbench.answer('2026-1');
    await workbench.page.locator('.tab.active', { hasText: file }).waitFor();
    await workbench.page.locator('.view-line', { hasText: 'article 1' }).waitFor();
    await fill('equipment_2026', '购置补助办法', '市政文〔2026〕1号', '市人民政府', '2026-01-01', undefined, '支持设备更新', words.purchase);
    await workbench.save();
    assert.match(workbench.read(file), /effective +from 2026-01-01 for 3 years/);
  });

  await step('the rules are drafted from the official words', async () => {
    await draft(words.purchase);
    await workbench.onDisk(file, text => text.includes(`benefit ${benefit}`) && /cap +30万元 per claimant per year/.test(text));
    await article(2, '示范企业', words.model);
    await article(3, '组织领导', words.organisation);
    await workbench.onDisk(file, text => text.includes('amount 10万元') && /^ {2}declaratory$/m.test(text));
    await workbench.problems(0, 0);
  });

  await step('a test is written and run', async () => {
    await workbench.press('Control+End', 'Enter');
    await workbench.typeSlowly('test');
    await workbench.pick('测试');
    await fill('购置额的一成', '第1条：100万元的10%是10万元', benefit, '甲公司', '2026-03-01', '10万元');
    await workbench.save();
    await workbench.go(file, 'event_date: 2026-03-01', 'event_date: 2026-03-01'.length);
    await workbench.type(', ');
    await workbench.press('Control+Space');
    await workbench.pick('all missing fields');
    await fill('100万元', undefined, undefined);
    await workbench.press('Escape');
    await workbench.problems(0, 0);
    await workbench.save();
    await workbench.runFirstTest();
  });

  await step('claims are decided by the new document', async () => {
    await workbench.command('File: New Untitled Text File');
    await workbench.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await workbench.page.keyboard.insertText(claims);
    await workbench.press('Control+s');
    await workbench.answer(path.join(folder, 'claims.csv'));
    await workbench.page.locator('.tab.active', { hasText: 'claims.csv' }).waitFor();
    await workbench.page.locator('.editor-actions [aria-label*="Attach Claims"]').first().click();
    const decisions = await workbench.view('total');
    // a tenth of 100万元; A-2: a tenth of 500万元 is more than 30万元; A-3 is not registered.
    assert.equal(await decisions.getByTestId('total').innerText(), '400,000 yuan');
    assert.match(await decisions.locator('[data-claim="A-3"]').innerText(), /ineligible/);
  });
}
