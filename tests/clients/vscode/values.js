'use strict';

const { Location } = require('./places.js');

/** A class that holds what it is made with, under these names; an absent value is left out. */
const holder = (...names) => class {
  constructor(...args) { names.forEach((name, i) => { if (args[i] !== undefined) this[name] = args[i]; }); }
};

const numbered = names => Object.fromEntries(names.split(' ').flatMap((name, i) => [[name, i], [i, name]]));

class MarkdownString extends holder('value', 'supportThemeIcons') {
  constructor(value = '', icons) { super(value, icons); }
  appendMarkdown(value) { this.value += value; return this; }
  appendText(value) { this.value += value; return this; }
  appendCodeblock(value, language = '') { this.value += `\n\`\`\`${language}\n${value}\n\`\`\`\n`; return this; }
}

class Hover extends holder('contents', 'range') {
  constructor(contents, range) { super(Array.isArray(contents) ? contents : [contents], range); }
}

class SymbolInformation extends holder('name', 'kind', 'containerName', 'location') {
  constructor(name, kind, container, place, uri) { super(name, kind, container, place instanceof Location ? place : new Location(uri, place)); }
}

class DocumentSymbol extends holder('name', 'detail', 'kind', 'range', 'selectionRange') {
  children = [];
  constructor(name, detail, kind, range, selectionRange) {
    super(name, detail, kind, range, selectionRange);
    // The editor refuses these, and with them the whole outline.
    if (!name) throw new Error('name must not be falsy');
    if (!range.contains(selectionRange)) throw new Error('selectionRange must be contained in fullRange');
  }
}

class CallHierarchyItem extends holder('kind', 'name', 'detail', 'uri', 'range', 'selectionRange') {}

class SnippetString extends holder('value') {
  constructor(value = '') { super(value); }
}

class CodeActionKind extends holder('value') {
  static Empty = new CodeActionKind('');
  static QuickFix = new CodeActionKind('quickfix');
  static Refactor = new CodeActionKind('refactor');
  static RefactorExtract = new CodeActionKind('refactor.extract');
  static RefactorInline = new CodeActionKind('refactor.inline');
  static RefactorMove = new CodeActionKind('refactor.move');
  static RefactorRewrite = new CodeActionKind('refactor.rewrite');
  static Source = new CodeActionKind('source');
  static SourceOrganizeImports = new CodeActionKind('source.organizeImports');
  static SourceFixAll = new CodeActionKind('source.fixAll');
  static Notebook = new CodeActionKind('notebook');
  append(part) { return new CodeActionKind(this.value ? `${this.value}.${part}` : part); }
  contains(other) { return this.value === '' || other.value === this.value || other.value.startsWith(`${this.value}.`); }
}

class SignatureHelp {
  signatures = [];
  activeSignature = 0;
  activeParameter = 0;
}

class SignatureInformation extends holder('label', 'documentation') {
  parameters = [];
}

class CompletionList extends holder('items', 'isIncomplete') {}

module.exports = {
  MarkdownString,
  Hover,
  SymbolInformation,
  DocumentSymbol,
  SnippetString,
  CodeActionKind,
  SignatureHelp,
  SignatureInformation,
  CompletionList,
  CallHierarchyItem,
  TypeHierarchyItem: class extends CallHierarchyItem {},
  CallHierarchyIncomingCall: holder('from', 'fromRanges'),
  CallHierarchyOutgoingCall: holder('to', 'fromRanges'),
  CodeAction: holder('title', 'kind'),
  CodeLens: holder('range', 'command'),
  Color: holder('red', 'green', 'blue', 'alpha'),
  ColorInformation: holder('range', 'color'),
  ColorPresentation: holder('label'),
  CompletionItem: holder('label', 'kind'),
  Diagnostic: holder('range', 'message', 'severity'),
  DiagnosticRelatedInformation: holder('location', 'message'),
  DocumentHighlight: holder('range', 'kind'),
  DocumentLink: holder('range', 'target'),
  FoldingRange: holder('start', 'end', 'kind'),
  InlayHint: holder('position', 'label', 'kind'),
  InlayHintLabelPart: holder('value'),
  InlineCompletionItem: holder('insertText', 'range', 'command'),
  InlineCompletionList: holder('items'),
  InlineValueText: holder('range', 'text'),
  InlineValueVariableLookup: holder('range', 'variableName', 'caseSensitiveLookup'),
  InlineValueEvaluatableExpression: holder('range', 'expression'),
  LinkedEditingRanges: holder('ranges', 'wordPattern'),
  ParameterInformation: holder('label', 'documentation'),
  SelectionRange: holder('range', 'parent'),
  SemanticTokens: holder('data', 'resultId'),
  SemanticTokensEdit: holder('start', 'deleteCount', 'data'),
  SemanticTokensEdits: holder('edits', 'resultId'),
  CodeActionTriggerKind: { Invoke: 1, Automatic: 2, 1: 'Invoke', 2: 'Automatic' },
  CompletionItemKind: numbered('Text Method Function Constructor Field Variable Class Interface Module Property Unit Value Enum Keyword Snippet Color File Reference Folder EnumMember Constant Struct Event Operator TypeParameter User Issue'),
  CompletionItemTag: { Deprecated: 1 },
  CompletionTriggerKind: numbered('Invoke TriggerCharacter TriggerForIncompleteCompletions'),
  DiagnosticSeverity: numbered('Error Warning Information Hint'),
  DiagnosticTag: { Unnecessary: 1, Deprecated: 2 },
  DocumentHighlightKind: numbered('Text Read Write'),
  FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
  FoldingRangeKind: { Comment: 1, Imports: 2, Region: 3 },
  InlayHintKind: { Type: 1, Parameter: 2 },
  InlineCompletionTriggerKind: numbered('Invoke Automatic'),
  LogLevel: numbered('Off Trace Debug Info Warning Error'),
  NotebookCellKind: { Markup: 1, Code: 2 },
  ProgressLocation: { SourceControl: 1, Window: 10, Notification: 15 },
  SignatureHelpTriggerKind: { Invoke: 1, TriggerCharacter: 2, ContentChange: 3 },
  SymbolKind: numbered('File Module Namespace Package Class Method Property Field Constructor Enum Interface Function Variable Constant String Number Boolean Array Object Key Null EnumMember Struct Event Operator TypeParameter'),
  SymbolTag: { Deprecated: 1 },
  TextDocumentSaveReason: { Manual: 1, AfterDelay: 2, FocusOut: 3 },
};
