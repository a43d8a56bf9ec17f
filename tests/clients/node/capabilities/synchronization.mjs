import assert from 'node:assert/strict';
import { capability } from '../capability.mjs';
import { until } from '../session.mjs';
import { grant, grantTests } from '../texts.mjs';

capability(['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'textDocument/didSave', 'textDocument/diagnostic'],
  'findings follow what is typed', { files: { 'grant.policy': grant } }, async session => {
    const document = session.open('grant.policy');
    await until('the first answer', () => session.wire.of('textDocument/diagnostic').some(m => m.result));
    assert.deepEqual(session.findings(document), []);

    // Behind Chinese and an emoji, two changes at once.
    session.editor.change(document, [
      { range: session.range(document, 'of price'), newText: 'of prise' },
      { range: session.range(document, '😀'), newText: '😀👍🏽' },
    ]);
    const [finding] = await session.finds(document, 1);
    assert.equal(session.text(document, finding.range), 'prise');
    assert.equal(finding.code.value ?? finding.code, 'PL3001');
    assert.equal(finding.source, 'policy');
    assert.match(finding.message, /`prise`/);

    session.edit(document, 'prise', 'price');
    await session.finds(document, 0);
    await session.editor.save(document);
    assert.equal(session.read('grant.policy'), document.text);
    await session.close(document);
  });

capability(['textDocument/diagnostic'], 'findings that stay are not told again', { files: { 'grant.policy': grant.replace('of price', 'of prise') } }, async session => {
  const document = session.open('grant.policy');
  await session.finds(document, 1);
  session.edit(document, '"购置" {', '"购置" { // 注');
  await until('the answer `unchanged`, or the same anew', () => session.wire.of('textDocument/diagnostic').filter(m => m.result).length > 1);
  await session.finds(document, 1);
  const again = await session.client.sendRequest('textDocument/diagnostic', {
    textDocument: { uri: document.uri.toString() },
    previousResultId: session.wire.of('textDocument/diagnostic').findLast(m => m.result).result.resultId,
  });
  assert.equal(again.kind, 'unchanged');
});

capability(['workspace/diagnostic'], 'findings of files that are not open are shown', {
  files: { 'a/grant.policy': grant.replace('of price', 'of prise'), 'b/grant.policy': grant, 'b/grant.tests.policy': grantTests.replace('price:', 'prise:') },
}, async session => {
  const [wrong] = await session.finds(session.uri('a/grant.policy'), 1);
  assert.equal(wrong.code.value ?? wrong.code, 'PL3001');
  assert.equal((await session.finds(session.uri('b/grant.tests.policy'), 1))[0].severity, 0);
  assert.deepEqual(session.findings(session.uri('b/grant.policy')), []);
});
