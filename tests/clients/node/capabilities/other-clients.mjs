import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import test from 'node:test';
import rpc from 'vscode-languageserver-protocol/node';
import { command } from '../command.mjs';
import { exercised } from '../capability.mjs';
import { until } from '../session.mjs';
import { grant } from '../texts.mjs';
import { Wire } from '../wire.mjs';

/** A client that can do little: the library's connection, without its features. */
async function modest(run) {
  const server = spawn(command, ['lsp']);
  const wire = new Wire(server);
  const connection = rpc.createProtocolConnection(wire.reader, wire.writer);
  connection.listen();
  await connection.sendRequest(rpc.InitializeRequest.type, { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities: {} });
  await connection.sendNotification(rpc.InitializedNotification.type, {});
  try {
    await run(connection, wire);
  } finally {
    await connection.sendRequest(rpc.ShutdownRequest.type);
    await connection.sendNotification(rpc.ExitNotification.type);
    await until('the end of the server', () => server.exitCode !== null);
  }
  assert.equal(server.exitCode, 0);
}

const textDocument = { uri: 'untitled:Untitled-1' };
const open = text => ({ textDocument: { ...textDocument, languageId: 'policy', version: 1, text } });

test('a client that does not ask is told the findings (textDocument/publishDiagnostics)', () => modest(async (connection, wire) => {
  await connection.sendNotification(rpc.DidOpenTextDocumentNotification.type, open(grant.replace('of price', 'of prise')));
  const found = version => until(`findings of version ${version}`, () => wire.heardOf('textDocument/publishDiagnostics').find(m => m.params.version === version));
  const { params } = await found(1);
  assert.deepEqual(params.diagnostics.map(d => d.code), ['PL3001']);
  assert.deepEqual(params.diagnostics[0].range, { start: { line: 10, character: 19 }, end: { line: 10, character: 24 } });
  await connection.sendNotification(rpc.DidChangeTextDocumentNotification.type, {
    textDocument: { ...textDocument, version: 2 },
    contentChanges: [{ range: { start: { line: 10, character: 22 }, end: { line: 10, character: 23 } }, text: 'c' }],
  });
  assert.deepEqual((await found(2)).params.diagnostics, []);
}));

test('places without links, an outline without levels, a hover without marks', () => modest(async connection => {
  await connection.sendNotification(rpc.DidOpenTextDocumentNotification.type, open(grant));
  const position = { line: 10, character: 20 };
  const [place] = await connection.sendRequest(rpc.DefinitionRequest.type, { textDocument, position });
  assert.deepEqual(place, { uri: textDocument.uri, range: { start: { line: 8, character: 9 }, end: { line: 8, character: 14 } } });
  const outline = await connection.sendRequest(rpc.DocumentSymbolRequest.type, { textDocument });
  assert.deepEqual(outline.map(s => s.name), ['grant', '1', 'purchase', 'kind', 'cutting', 'robot', 'price']);
  const edit = await connection.sendRequest(rpc.RenameRequest.type, { textDocument, position, newName: 'cost' });
  assert.deepEqual(edit.changes[textDocument.uri].map(e => e.newText), ['cost', 'cost']);
}));

test('a request that is taken back is answered as such, and the next one as ever ($/cancelRequest)', () => modest(async (connection, wire) => {
  await connection.sendNotification(rpc.DidOpenTextDocumentNotification.type, open(grant.repeat(200)));
  const source = new rpc.CancellationTokenSource();
  const answer = connection.sendRequest(rpc.DocumentSymbolRequest.type, { textDocument }, source.token).then(() => 'answered', fault => fault.code);
  source.cancel();
  assert.ok([rpc.LSPErrorCodes.RequestCancelled, 'answered'].includes(await answer));
  assert.ok(wire.used('$/cancelRequest'));
  assert.ok(await connection.sendRequest(rpc.HoverRequest.type, { textDocument, position: { line: 0, character: 2 } }));
  exercised.add('$/cancelRequest');
}));
