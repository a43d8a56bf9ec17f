import assert from 'node:assert/strict';
import test from 'node:test';
import { advertised, exercised } from './capability.mjs';

/** The methods a capability promises; a function where that depends on what it says. A capability that is not here fails the test. */
const promises = {
  positionEncoding: [],
  textDocumentSync: sync => [
    ...(sync.openClose ? ['textDocument/didOpen', 'textDocument/didClose'] : []),
    ...(sync.change ? ['textDocument/didChange'] : []),
    ...(sync.save ? ['textDocument/didSave'] : []),
    ...(sync.willSave ? ['textDocument/willSave'] : []),
    ...(sync.willSaveWaitUntil ? ['textDocument/willSaveWaitUntil'] : []),
  ],
  diagnosticProvider: can => ['textDocument/diagnostic', ...(can.workspaceDiagnostics ? ['workspace/diagnostic'] : [])],
  hoverProvider: ['textDocument/hover'],
  declarationProvider: ['textDocument/declaration'],
  definitionProvider: ['textDocument/definition'],
  typeDefinitionProvider: ['textDocument/typeDefinition'],
  referencesProvider: ['textDocument/references'],
  documentHighlightProvider: ['textDocument/documentHighlight'],
  documentSymbolProvider: ['textDocument/documentSymbol'],
  workspaceSymbolProvider: can => ['workspace/symbol', ...(can.resolveProvider ? ['workspaceSymbol/resolve'] : [])],
  renameProvider: can => ['textDocument/rename', ...(can.prepareProvider ? ['textDocument/prepareRename'] : [])],
  completionProvider: can => ['textDocument/completion', ...(can.resolveProvider ? ['completionItem/resolve'] : [])],
  signatureHelpProvider: ['textDocument/signatureHelp'],
  codeActionProvider: can => ['textDocument/codeAction', ...(can.resolveProvider ? ['codeAction/resolve'] : [])],
  codeLensProvider: can => ['textDocument/codeLens', ...(can.resolveProvider ? ['codeLens/resolve'] : [])],
  documentLinkProvider: can => ['textDocument/documentLink', ...(can.resolveProvider ? ['documentLink/resolve'] : [])],
  inlayHintProvider: can => ['textDocument/inlayHint', ...(can.resolveProvider ? ['inlayHint/resolve'] : [])],
  semanticTokensProvider: can => [
    ...(can.full ? ['textDocument/semanticTokens/full'] : []),
    ...(can.full?.delta ? ['textDocument/semanticTokens/full/delta'] : []),
    ...(can.range ? ['textDocument/semanticTokens/range'] : []),
  ],
  foldingRangeProvider: ['textDocument/foldingRange'],
  selectionRangeProvider: ['textDocument/selectionRange'],
  linkedEditingRangeProvider: ['textDocument/linkedEditingRange'],
  callHierarchyProvider: ['textDocument/prepareCallHierarchy', 'callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls'],
  documentFormattingProvider: ['textDocument/formatting'],
  documentRangeFormattingProvider: can => ['textDocument/rangeFormatting', ...(can.rangesSupport ? ['textDocument/rangesFormatting'] : [])],
  documentOnTypeFormattingProvider: ['textDocument/onTypeFormatting'],
  executeCommandProvider: can => can.commands.map(c => `workspace/executeCommand ${c}`),
  experimental: can => can.policylang.methods,
  workspace: can => [
    ...(can.workspaceFolders?.changeNotifications ? ['workspace/didChangeWorkspaceFolders'] : []),
    ...Object.keys(can.fileOperations ?? {}).map(o => `workspace/${o}Files`),
  ],
};

test('every capability that is advertised was exercised', () => {
  assert.ok(advertised.capabilities.length > 0);
  const unknown = new Set();
  const promised = new Set(advertised.registrations.map(r => r.method));
  for (const capabilities of advertised.capabilities) {
    for (const [name, can] of Object.entries(capabilities)) {
      const methods = promises[name];
      if (methods === undefined) unknown.add(name);
      else for (const method of typeof methods === 'function' ? methods(can) : methods) promised.add(method);
    }
  }
  assert.deepEqual([...unknown], [], 'capabilities no test knows');
  assert.deepEqual([...promised].filter(m => !exercised.has(m)), [], 'promised, and exercised by no test that passed');
});
