import assert from 'node:assert/strict';
import vscode from 'vscode';
import { capability } from '../capability.mjs';
import { grant, grantTests, lending, lpr } from '../texts.mjs';

const files = { 'grant.policy': grant, 'grant.tests.policy': grantTests };
const { token } = new vscode.CancellationTokenSource();

capability(['textDocument/foldingRange'], 'blocks fold', { files }, async session => {
  const document = session.open('grant.policy');
  const folds = await session.ask(document, 'FoldingRange', 'provideFoldingRanges', {});
  assert.deepEqual(folds.map(f => document.lineAt(f.start).text.trim().split(' ')[0]), ['policy', 'article', 'benefit']);
});

capability(['textDocument/selectionRange'], 'a selection grows by what belongs together', { files }, async session => {
  const document = session.open('grant.policy');
  const [narrowest] = await session.ask(document, 'SelectionRange', 'provideSelectionRanges', [session.place(document, '10% of pri|ce')]);
  const chain = [];
  for (let at = narrowest; at; at = at.parent) chain.push(session.text(document, at.range));
  assert.deepEqual(chain.slice(0, 3), ['price', '10% of price', 'amount  10% of price']);
  assert.equal(chain.at(-1).trimEnd(), grant.trimEnd());
});

capability(['textDocument/linkedEditingRange'], 'the name of a claim is edited where it is used', { files }, async session => {
  const document = session.open('grant.tests.policy');
  const linked = await session.ask(document, 'LinkedEditingRange', 'provideLinkedEditingRanges', session.place(document, 'claim |a ='));
  assert.deepEqual(linked.ranges.map(r => [r.start.line, session.text(document, r)]), [[1, 'a'], [2, 'a']]);
});

capability(['textDocument/documentLink', 'documentLink/resolve'], 'a path leads to its file', { files: { 'lending.policy': lending, 'lpr.csv': lpr } }, async session => {
  const document = session.open('lending.policy');
  const [link] = await session.ask(document, 'DocumentLink', 'provideDocumentLinks');
  assert.equal(session.text(document, link.range), 'lpr.csv');
  assert.equal(link.target.toString(), session.uri('lpr.csv').toString());
  const whole = await session.registration('DocumentLink').provider.resolveDocumentLink(link, token);
  assert.ok(whole.tooltip.length > 0);
});

capability(['textDocument/prepareCallHierarchy', 'callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls'], 'which rules read a fact, and what a rule reads', { files }, async session => {
  const document = session.open('grant.policy');
  const { provider } = session.registration('CallHierarchy');
  const [fact] = await session.ask(document, 'CallHierarchy', 'prepareCallHierarchy', session.place(document, '10% of pri|ce'));
  assert.equal(fact.name, 'price');
  const [reader] = await provider.provideCallHierarchyIncomingCalls(fact, token);
  assert.match(reader.from.name, /^amount +10% of price$/);
  assert.deepEqual(reader.fromRanges.map(r => session.text(document, r)), ['price']);
  const [read] = await provider.provideCallHierarchyOutgoingCalls(reader.from, token);
  assert.equal(read.to.name, 'price');
});

capability(['textDocument/inlayHint'], 'a sum is shown in digits, and the last day of a duration', { files }, async session => {
  const document = session.open('grant.policy');
  const hints = await session.ask(document, 'InlayHints', 'provideInlayHints', new vscode.Range(0, 0, document.lineCount, 0));
  const shown = hints.map(h => [document.getText(new vscode.Range(h.position.line, 0, h.position.line, h.position.character)).trim(), h.label]);
  assert.ok(shown.some(([before, label]) => before.endsWith('30万元') && label === '= 300,000'), JSON.stringify(shown));
  // Three years from 2022-01-01 end with the day before 2025-01-01.
  assert.ok(shown.some(([before, label]) => before.endsWith('for 3 years') && label.includes('2024-12-31')), JSON.stringify(shown));
});
