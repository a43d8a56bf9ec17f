import assert from 'node:assert/strict';
import { capability } from '../capability.mjs';
import { grant, grantTests } from '../texts.mjs';

const files = { 'grant.policy': grant, 'grant.tests.policy': grantTests };

capability(['textDocument/hover'], 'a hover tells of a fact', { files }, async session => {
  const document = session.open('grant.policy');
  const hover = await session.ask(document, 'Hover', 'provideHover', session.place(document, 'of pri|ce'));
  assert.equal(session.text(document, hover.range), 'price');
  assert.match(hover.contents[0].value, /fact price "购置额": money/);
});

capability(['textDocument/definition', 'textDocument/declaration'], 'a use leads to its fact, across files', { files }, async session => {
  const document = session.open('grant.policy');
  const tests = session.open('grant.tests.policy');
  for (const kind of ['Definition', 'Declaration']) {
    const [link] = await session.ask(tests, kind, `provide${kind}`, session.place(tests, 'pri|ce: 10'));
    assert.equal(link.targetUri.toString(), document.uri.toString());
    assert.equal(session.text(document, link.targetSelectionRange), 'price');
    assert.equal(session.text(document, link.targetRange), 'fact price "购置额": money');
    assert.equal(session.text(tests, link.originSelectionRange), 'price');
  }
});

capability(['textDocument/typeDefinition'], 'a fact leads to its choices', { files }, async session => {
  const document = session.open('grant.policy');
  const [link] = await session.ask(document, 'TypeDefinition', 'provideTypeDefinition', session.place(document, 'ki|nd = robot'));
  assert.equal(session.text(document, link.targetRange ?? link.range), 'one of { cutting "数控机床", robot "机器人" }');
});

capability(['textDocument/references'], 'all uses of a fact are found, across files', { files }, async session => {
  const document = session.open('grant.policy');
  const ask = includeDeclaration =>
    session.ask(document, 'Reference', 'provideReferences', session.place(document, 'of pri|ce'), { includeDeclaration });
  const show = found => found.map(l => `${l.uri.path.split('/').pop()}:${l.range.start.line}`).sort();
  assert.deepEqual(show(await ask(true)), ['grant.policy:10', 'grant.policy:8', 'grant.tests.policy:1']);
  assert.deepEqual(show(await ask(false)), ['grant.policy:10', 'grant.tests.policy:1']);
});

capability(['textDocument/documentHighlight'], 'uses are highlighted', { files }, async session => {
  const document = session.open('grant.policy');
  const marks = await session.ask(document, 'DocumentHighlight', 'provideDocumentHighlights', session.place(document, 'of pri|ce'));
  assert.deepEqual(marks.map(m => [session.text(document, m.range), m.kind]), [['price', 2], ['price', 1]]);
});

capability(['textDocument/documentSymbol'], 'the outline follows the document', { files }, async session => {
  const document = session.open('grant.policy');
  const symbols = await session.ask(document, 'DocumentSymbol', 'provideDocumentSymbols');
  const show = list => list.map(s => (s.children.length > 0 ? [s.name, show(s.children)] : s.name));
  assert.deepEqual(show(symbols), ['grant', ['1', [['purchase', [['kind', ['cutting', 'robot']], 'price']]]]]);
  assert.equal(symbols[1].children[0].detail, '购置补助');
});

capability(['textDocument/documentSymbol'], 'an outline stands while names are still to come', { files }, async session => {
  const document = session.open('grant.policy', `${grant}\ntest "" oracle "" {\n}\ntransition "" {\n}\nbenefit\n`);
  const symbols = await session.ask(document, 'DocumentSymbol', 'provideDocumentSymbols');
  assert.deepEqual(symbols.map(s => s.name), ['grant', '1']);
});

capability(['workspace/symbol'], 'a benefit is found by its label', { files }, async session => {
  const document = session.open('grant.policy');
  const found = await session.ask(document, 'WorkspaceSymbol', 'provideWorkspaceSymbols', '购置补助');
  assert.deepEqual(found.map(s => s.name), ['purchase']);
  assert.equal(session.text(document, found[0].location.range), 'purchase');
});
