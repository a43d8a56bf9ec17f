import assert from 'node:assert/strict';
import vscode from 'vscode';
import { capability } from '../capability.mjs';
import { grant, lending, lpr } from '../texts.mjs';

const files = { 'grant.policy': grant };
const at = (session, document, range) => session.text(document, range);

capability(['textDocument/inlayHint'], 'amounts in digits, last days', { files }, async session => {
  const document = session.open('grant.policy');
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await session.ask(document, 'InlayHints', 'provideInlayHints', whole);
  assert.deepEqual(hints.map(h => h.label), ['→ 2024-12-31', '= 300,000']);
});

capability(['textDocument/foldingRange'], 'blocks are folded', { files }, async session => {
  const document = session.open('grant.policy');
  const folds = await session.ask(document, 'FoldingRange', 'provideFoldingRanges', {});
  assert.deepEqual(folds.map(f => [f.start, f.end]), [[0, 2], [5, 12], [6, 11]]);
});

capability(['textDocument/selectionRange'], 'a selection grows from the word to the text', { files }, async session => {
  const document = session.open('grant.policy');
  const [innermost] = await session.ask(document, 'SelectionRange', 'provideSelectionRanges', [session.place(document, '10% of pri|ce')]);
  const texts = [];
  for (let selection = innermost; selection; selection = selection.parent) texts.push(at(session, document, selection.range));
  assert.deepEqual(texts.slice(0, 3), ['price', '10% of price', 'amount  10% of price']);
  assert.equal(texts.at(-1), grant);
});

capability(['textDocument/linkedEditingRange'], 'uses of a step follow its declaration', { files }, async session => {
  const document = session.open('grant.policy', grant.replace('    amount  10% of price', '    let share = 10% of price\n    amount  share'));
  const linked = await session.ask(document, 'LinkedEditingRange', 'provideLinkedEditingRanges', session.place(document, 'let sha|re'));
  assert.deepEqual(linked.ranges.map(r => at(session, document, r)), ['share', 'share']);
});

capability(['textDocument/documentLink', 'documentLink/resolve'], 'a data file is linked', { files: { 'lending.policy': lending, 'lpr.csv': lpr } }, async session => {
  const document = session.open('lending.policy');
  const [link] = await session.ask(document, 'DocumentLink', 'provideDocumentLinks');
  assert.equal(at(session, document, link.range), 'lpr.csv');
  assert.equal(link.target.fsPath, session.at('lpr.csv'));
  const { provider } = session.registration('DocumentLink');
  const resolved = await provider.resolveDocumentLink(link, new vscode.CancellationTokenSource().token);
  assert.match(resolved.tooltip, /1 row|1 行/);
});

capability(
  ['textDocument/prepareCallHierarchy', 'callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls'], 'who reads a fact, and what a rule reads', { files },
  async session => {
    const document = session.open('grant.policy');
    const prepared = await session.ask(document, 'CallHierarchy', 'prepareCallHierarchy', session.place(document, '10% of pri|ce'));
    const [fact] = [prepared].flat();
    assert.equal(fact.name, 'price');
    const { provider } = session.registration('CallHierarchy');
    const { token } = new vscode.CancellationTokenSource();
    const [reader] = await provider.provideCallHierarchyIncomingCalls(fact, token);
    assert.equal(reader.from.name, 'amount  10% of price');
    const [read] = await provider.provideCallHierarchyOutgoingCalls(reader.from, token);
    assert.equal(read.to.name, 'price');
  });
