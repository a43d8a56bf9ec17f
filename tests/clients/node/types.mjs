import assert from 'node:assert/strict';
import test from 'node:test';
import { protocolTypes } from './protocol-types.mjs';
import { told } from './wire.mjs';

test('all that the server said is as the types of the protocol have it', () => {
  const types = protocolTypes();
  assert.ok(told.length > 100, 'the tests before this one received nothing');
  const faults = new Set();
  for (const { method, part, value } of told) {
    for (const fault of types.faults(method, part, value)) faults.add(`${method} ${part}${fault}`);
  }
  assert.deepEqual([...faults].slice(0, 40), []);
});

test('the types find what is wrong', () => {
  const types = protocolTypes();
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  assert.deepEqual(types.faults('textDocument/hover', 'result', { contents: { kind: 'markdown', value: '' }, range }), []);
  assert.deepEqual(types.faults('textDocument/hover', 'result', null), []);
  assert.deepEqual(types.faults('textDocument/hover', 'result', { contents: { kind: 'markdown', value: '' }, rang: range }), ['.rang is not of the protocol']);
  assert.deepEqual(types.faults('textDocument/hover', 'result', { range }), ['.contents is missing']);
  assert.deepEqual(types.faults('textDocument/hover', 'result', { contents: { kind: 'html', value: '' } }), ['.contents.kind: "html"']);
  assert.deepEqual(types.faults('textDocument/rename', 'result', { changes: { 'file:///a': [{ range, newText: 3 }] } }), ['.changes.file:///a[0].newText: 3']);
  assert.deepEqual(types.faults('textDocument/publishDiagnostics', 'params', { uri: 'a', diagnostics: [{ range, message: '', severity: 9 }] }), ['.diagnostics[0].severity: 9']);
  assert.deepEqual(types.faults('textDocument/nonsense', 'params', {}), [': no such method in the protocol']);
});
