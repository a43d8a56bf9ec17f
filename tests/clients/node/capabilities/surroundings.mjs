import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import { capability } from '../capability.mjs';
import { until } from '../session.mjs';
import { grant, grantTests, lending, lpr } from '../texts.mjs';

const { Trace } = createRequire(import.meta.url)('vscode-languageclient/node');

capability(['initialize', 'initialized', 'shutdown', 'exit'], 'a server tells who it is and takes leave', {}, async session => {
  assert.equal(session.client.initializeResult.serverInfo.name, 'policy');
  assert.match(session.client.initializeResult.serverInfo.version, /^\d+\.\d+\.\d+/);
  assert.equal(session.client.initializeResult.capabilities.positionEncoding, 'utf-16');
  await session.client.stop();
  await until('the end of the process', () => session.process.exitCode !== null);
});

capability(['workspace/didChangeWatchedFiles'], 'files on disk are followed', { files: { 'lending.policy': lending } }, async session => {
  const document = session.open('lending.policy');
  await session.finds(document, 1);
  session.write('lpr.csv', lpr);
  session.editor.tellOnDisk('created', session.at('lpr.csv'));
  await session.finds(document, 0);
  session.write('lpr.csv', lpr.replace('lpr\n', 'rate\n'));
  session.editor.tellOnDisk('changed', session.at('lpr.csv'));
  await session.finds(document, 1);
  session.write('lpr.csv', lpr);
  session.editor.tellOnDisk('changed', session.at('lpr.csv'));
  await session.finds(document, 0);
  fs.rmSync(session.at('lpr.csv'));
  session.editor.tellOnDisk('deleted', session.at('lpr.csv'));
  await session.finds(document, 1);
});

capability(['workspace/didChangeWorkspaceFolders'], 'folders come and go', {
  files: { 'a/grant.policy': grant, 'b/grant.policy': grant.replace('of price', 'of prise'), 'b/grant.tests.policy': grantTests }, folders: ['a'],
}, async session => {
  assert.deepEqual(session.findings(session.uri('b/grant.policy')), []);
  session.editor.setFolders([session.at('a'), session.at('b')]);
  await session.finds(session.uri('b/grant.policy'), 1);
  session.editor.setFolders([session.at('a')]);
  await session.finds(session.uri('b/grant.policy'), 0);
});

capability(['workspace/didChangeConfiguration'], 'words follow the settings', {
  files: { 'grant.policy': grant.replace('of price', 'of prise') }, settings: { language: 'en' },
}, async session => {
  const document = session.open('grant.policy');
  assert.match((await session.finds(document, 1))[0].message, /nothing is called `prise`/);
  session.editor.configure('policylang', { language: 'zh' });
  await until('a finding in Chinese', () => /这里没有叫 `prise`/.test(session.findings(document)[0]?.message ?? ''));
});

capability(['initialized'], 'reading the folders shows progress', { files: { 'a/grant.policy': grant, 'b/grant.policy': grant } }, async session => {
  const progress = await until('progress', () => session.shown.progress.find(p => p.done));
  assert.match(progress.title ?? progress.reports.map(r => r.message).join(' '), /./);
  assert.deepEqual(session.wire.heardOf('$/progress').map(m => m.params.value.kind).filter(k => k !== 'report'), ['begin', 'end']);
});

capability(['$/setTrace'], 'the server tells what it does where it is asked to', { files: { 'grant.policy': grant } }, async session => {
  await session.client.sendNotification('$/setTrace', { value: 'verbose' });
  session.open('grant.policy');
  await until('a trace', () => session.wire.heardOf('$/logTrace').some(m => /^textDocument\/didOpen \d+ µs$/.test(m.params.message)));
  await session.client.setTrace(Trace.Off);
});
