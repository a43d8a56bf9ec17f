import assert from 'node:assert/strict';
import vscode from 'vscode';
import { capability } from '../capability.mjs';
import { grant } from '../texts.mjs';

const files = { 'grant.policy': grant };

/** The tokens as `text type+modifier`, from the protocol's five numbers each. */
function decode(session, document, data) {
  const [legend] = session.registration('DocumentSemanticTokens').rest;
  const tokens = [];
  for (let i = 0, line = 0, character = 0; i < data.length; i += 5) {
    character = data[i] === 0 ? character + data[i + 1] : data[i + 1];
    line += data[i];
    const modifiers = legend.tokenModifiers.filter((_, bit) => data[i + 4] & (1 << bit));
    tokens.push([session.text(document, new vscode.Range(line, character, line, character + data[i + 2])), legend.tokenTypes[data[i + 3]], ...modifiers].join(' '));
  }
  return tokens;
}

capability(['textDocument/semanticTokens/full'], 'each word has its colour', { files }, async session => {
  const document = session.open('grant.policy');
  const tokens = decode(session, document, (await session.ask(document, 'DocumentSemanticTokens', 'provideDocumentSemanticTokens')).data);
  assert.deepEqual(tokens.slice(0, 3), ['policy keyword', 'grant namespace declaration', '"补助😀办法" string']);
  assert.ok(tokens.includes('price property declaration') && tokens.includes('price property'));
  assert.ok(tokens.includes('10% number') && tokens.includes('30万元 number'));
  assert.ok(tokens.includes('robot enumMember'));
});

capability(['textDocument/semanticTokens/range'], 'the colours of some lines alone', { files }, async session => {
  const document = session.open('grant.policy');
  const { data } = await session.ask(document, 'DocumentRangeSemanticTokens', 'provideDocumentRangeSemanticTokens', session.range(document, '    amount  10% of price\n'));
  assert.deepEqual(decode(session, document, data), ['amount keyword', '10% number', 'of keyword', 'price property']);
});

capability(['textDocument/semanticTokens/full/delta'], 'the colours that changed alone', { files }, async session => {
  const document = session.open('grant.policy');
  const before = await session.ask(document, 'DocumentSemanticTokens', 'provideDocumentSemanticTokens');
  session.edit(document, '10% of', '20% of\n      ');
  const { edits, resultId } = await session.ask(document, 'DocumentSemanticTokens', 'provideDocumentSemanticTokensEdits', before.resultId);
  assert.ok(edits.length > 0 && edits.every(e => (e.data?.length ?? 0) < before.data.length / 2), 'the changes are few');
  const data = [...before.data];
  for (const e of [...edits].sort((a, b) => b.start - a.start)) data.splice(e.start, e.deleteCount, ...(e.data ?? []));
  const anew = await session.ask(document, 'DocumentSemanticTokens', 'provideDocumentSemanticTokens');
  assert.deepEqual(data, [...anew.data]);
  assert.ok(resultId);
});
