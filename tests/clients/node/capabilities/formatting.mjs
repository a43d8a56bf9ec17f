import assert from 'node:assert/strict';
import vscode from 'vscode';
import { capability } from '../capability.mjs';
import { grant } from '../texts.mjs';

const files = { 'grant.policy': grant };
const options = { tabSize: 4, insertSpaces: true };
const untidy = grant.replace('    amount  10%', '  amount 10%').replace('rounding   half', 'rounding half');

/** The text after some edits. */
function edited(document, edits) {
  const at = position => document.offsetAt(position);
  return [...edits].sort((a, b) => at(b.range.start) - at(a.range.start))
    .reduce((text, e) => text.slice(0, at(e.range.start)) + e.newText + text.slice(at(e.range.end)), document.getText());
}

capability(['textDocument/formatting'], 'a document is put into the one style by small edits', { files }, async session => {
  const document = session.open('grant.policy', untidy);
  const edits = await session.ask(document, 'DocumentFormattingEdit', 'provideDocumentFormattingEdits', options);
  assert.equal(edited(document, edits), grant);
  assert.ok(edits.every(e => e.newText.trim() === ''), 'only blanks are replaced');
});

capability(['textDocument/rangeFormatting'], 'some lines alone', { files }, async session => {
  const document = session.open('grant.policy', untidy);
  const range = session.range(document, '  amount 10% of price\n');
  const edits = await session.ask(document, 'DocumentRangeFormattingEdit', 'provideDocumentRangeFormattingEdits', range, options);
  assert.equal(edited(document, edits), grant.replace('rounding   half', 'rounding half'));
});

capability(['textDocument/onTypeFormatting'], 'marks get the width of the file, new lines their blanks', { files }, async session => {
  const document = session.open('grant.policy', grant.replace('"购置额": money', '"购置额"： money').replace('price\n    cap', 'price\n\n    cap'));
  const typed = (marked, character) => session.ask(
    document, 'OnTypeFormattingEdit', 'provideOnTypeFormattingEdits', session.place(document, marked), character, options);
  assert.deepEqual((await typed('"购置额"：|', '：')).map(e => e.newText), [':']);
  assert.deepEqual((await typed('10% of price\n|', '\n')).map(e => e.newText), ['    ']);
});
