'use strict';

const { Range } = require('./places.js');

class TextEdit {
  constructor(range, newText) { this.range = range; this.newText = newText; }
  static replace(range, text) { return new TextEdit(range, text); }
  static insert(position, text) { return new TextEdit(new Range(position, position), text); }
  static delete(range) { return new TextEdit(range, ''); }
}

class SnippetTextEdit {
  constructor(range, snippet) { this.range = range; this.snippet = snippet; }
}

/** A change of several files: text edits and operations, kept in the order they were said. */
class WorkspaceEdit {
  steps = [];
  get size() { return new Set(this.steps.map(s => s.uri.toString())).size; }
  createFile(uri, options = {}) { this.steps.push({ kind: 'create', uri, options }); }
  renameFile(uri, target, options = {}) { this.steps.push({ kind: 'rename', uri, target, options }); }
  deleteFile(uri, options = {}) { this.steps.push({ kind: 'delete', uri, options }); }
  set(uri, edits) { this.steps.push({ kind: 'edit', uri, edits: (edits ?? []).map(e => (Array.isArray(e) ? e[0] : e)) }); }
  replace(uri, range, text) { this.set(uri, [new TextEdit(range, text)]); }
  get(uri) { return this.steps.filter(s => s.kind === 'edit' && s.uri.toString() === uri.toString()).flatMap(s => s.edits); }
  has(uri) { return this.get(uri).length > 0; }
  entries() { return this.steps.filter(s => s.kind === 'edit').map(s => [s.uri, s.edits]); }
}

module.exports = { TextEdit, SnippetTextEdit, WorkspaceEdit };
