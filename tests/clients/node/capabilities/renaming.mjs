import assert from 'node:assert/strict';
import vscode from 'vscode';
import { capability } from '../capability.mjs';
import { until } from '../session.mjs';
import { grant, grantTests, lending, lpr } from '../texts.mjs';

capability(['textDocument/prepareRename', 'textDocument/rename'], 'a fact is renamed across files', {
  files: { 'grant.policy': grant, 'grant.tests.policy': grantTests },
}, async session => {
  const document = session.open('grant.policy');
  const at = session.place(document, 'of pri|ce');
  const subject = await session.ask(document, 'Rename', 'prepareRename', at);
  assert.equal(session.text(document, subject.range), 'price');
  assert.equal(subject.placeholder, 'price');

  const edit = await session.ask(document, 'Rename', 'provideRenameEdits', at, '购置价');
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.equal(document.text, grant.replace('fact price', 'fact 购置价').replace('of price', 'of 购置价'));
  assert.equal(session.read('grant.tests.policy'), grantTests.replace('price:', '购置价:'));
  session.editor.tellOnDisk('changed', session.at('grant.tests.policy'));
  await session.finds(document, 0);
  await session.finds(session.uri('grant.tests.policy'), 0);
});

capability(['textDocument/rename'], 'a rename that would capture is refused in words', { files: { 'grant.policy': grant } }, async session => {
  const document = session.open('grant.policy');
  const at = session.place(document, 'of pri|ce');
  await assert.rejects(async () => session.ask(document, 'Rename', 'provideRenameEdits', at, 'kind'), /kind/);
  assert.ok(await session.ask(document, 'Rename', 'provideRenameEdits', at, 'cost'));
});

capability(['workspace/willRenameFiles', 'workspace/didRenameFiles'], 'a path follows its file', { files: { 'lending.policy': lending, 'lpr.csv': lpr } }, async session => {
  const document = session.open('lending.policy');
  await session.finds(document, 0);
  await session.editor.rename(session.at('lpr.csv'), session.at('data/lpr.csv'));
  assert.equal(document.text, lending.replace('"lpr.csv"', '"data/lpr.csv"'));
  await until('an answer for the new text', () => session.wire.of('textDocument/diagnostic').length > 1);
  await session.finds(document, 0);
});
