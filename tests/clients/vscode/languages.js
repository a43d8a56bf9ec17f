'use strict';

const { minimatch } = require('minimatch');
const { Disposable } = require('./events.js');

/** What was registered: { kind, selector, provider, rest }. */
const registered = [];
const collections = new Set();

function match(selector, document) {
  if (Array.isArray(selector)) return Math.max(0, ...selector.map(s => match(s, document)));
  if (typeof selector === 'string') return selector === '*' ? 5 : selector === document.languageId ? 10 : 0;
  const pattern = selector.pattern?.pattern ?? selector.pattern;
  const fits = (selector.language === undefined || selector.language === document.languageId)
    && (selector.scheme === undefined || selector.scheme === document.uri.scheme)
    && (pattern === undefined || minimatch(document.uri.fsPath, pattern));
  return fits ? 10 : 0;
}

function register(kind) {
  return (selector, provider, ...rest) => {
    const entry = { kind, selector, provider, rest };
    registered.push(entry);
    return new Disposable(() => registered.splice(registered.indexOf(entry), 1));
  };
}

class DiagnosticCollection {
  #lists = new Map();
  constructor(name) { this.name = name; collections.add(this); }
  set(target, list) {
    const pairs = Array.isArray(target) ? target : [[target, list]];
    for (const [uri, found] of pairs) {
      if (found === undefined) this.delete(uri);
      else this.#lists.set(uri.toString(), [uri, found]);
    }
  }
  delete(uri) { this.#lists.delete(uri.toString()); }
  clear() { this.#lists.clear(); }
  get(uri) { return this.#lists.get(uri.toString())?.[1]; }
  has(uri) { return this.#lists.has(uri.toString()); }
  forEach(run) { for (const [uri, list] of this.#lists.values()) run(uri, list, this); }
  dispose() { this.clear(); collections.delete(this); }
}

const kinds = ('CallHierarchy CodeActions CodeLens Color CompletionItem Declaration Definition DocumentFormattingEdit DocumentHighlight DocumentLink '
  + 'DocumentRangeFormattingEdit DocumentRangeSemanticTokens DocumentSemanticTokens DocumentSymbol FoldingRange Hover Implementation InlayHints '
  + 'InlineCompletionItem InlineValues LinkedEditingRange OnTypeFormattingEdit Reference Rename SelectionRange SignatureHelp TypeDefinition TypeHierarchy').split(' ');

module.exports = {
  registered,
  api: {
    match,
    createDiagnosticCollection: name => new DiagnosticCollection(name),
    getDiagnostics: uri => [...collections].flatMap(c => c.get(uri) ?? []),
    registerWorkspaceSymbolProvider: provider => register('WorkspaceSymbol')('*', provider),
    ...Object.fromEntries(kinds.map(kind => [`register${kind}Provider`, register(kind)])),
  },
};
