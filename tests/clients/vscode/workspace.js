'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { minimatch } = require('minimatch');
const { URI } = require('vscode-uri');
const { Disposable, EventEmitter, fireAndWait } = require('./events.js');
const { TextDocument } = require('./document.js');
const window = require('./window.js');

const names = ('onDidOpenTextDocument onDidCloseTextDocument onDidChangeTextDocument onWillSaveTextDocument onDidSaveTextDocument '
  + 'onDidChangeConfiguration onDidChangeWorkspaceFolders onWillCreateFiles onDidCreateFiles onWillRenameFiles onDidRenameFiles onWillDeleteFiles '
  + 'onDidDeleteFiles onDidOpenNotebookDocument onDidCloseNotebookDocument onDidChangeNotebookDocument onDidSaveNotebookDocument').split(' ');
const emitters = Object.fromEntries(names.map(n => [n, new EventEmitter()]));
const watchers = new Set();
const settings = {};

const api = {
  textDocuments: [],
  notebookDocuments: [],
  workspaceFolders: undefined,
  ...Object.fromEntries(names.map(n => [n, emitters[n].event])),
  getConfiguration(section) {
    const all = section === undefined ? settings : section.split('.').reduce((at, part) => at?.[part], settings);
    const get = (key, otherwise) => key.split('.').reduce((at, part) => at?.[part], all) ?? otherwise;
    return { ...all, get, has: key => get(key) !== undefined };
  },
  getWorkspaceFolder: uri => api.workspaceFolders?.find(f => uri.path === f.uri.path || uri.path.startsWith(`${f.uri.path}/`)),
  createFileSystemWatcher(pattern, noCreate, noChange, noDelete) {
    const on = { created: new EventEmitter(), changed: new EventEmitter(), deleted: new EventEmitter() };
    const watcher = {
      fits: uri => (pattern.pattern ? minimatch(path.relative(pattern.baseUri.fsPath, uri.fsPath), pattern.pattern) : minimatch(uri.fsPath, pattern)),
      on: { created: noCreate ? undefined : on.created, changed: noChange ? undefined : on.changed, deleted: noDelete ? undefined : on.deleted },
      onDidCreate: on.created.event, onDidChange: on.changed.event, onDidDelete: on.deleted.event,
      dispose: () => watchers.delete(watcher),
    };
    watchers.add(watcher);
    return watcher;
  },
  registerTextDocumentContentProvider: () => new Disposable(),
  fs: { stat: async uri => ({ type: fs.statSync(uri.fsPath).isDirectory() ? 2 : 1 }) },
  applyEdit,
};

/** Opens a text in the editor. */
function open(uri, text, languageId) {
  const document = new TextDocument(uri, languageId, 1, text ?? fs.readFileSync(uri.fsPath, 'utf8'));
  api.textDocuments.push(document);
  emitters.onDidOpenTextDocument.fire(document);
  window.show(document);
  return document;
}

function close(document) {
  document.isClosed = true;
  api.textDocuments.splice(api.textDocuments.indexOf(document), 1);
  window.hide(document);
  emitters.onDidCloseTextDocument.fire(document);
}

/** Edits an open text; all ranges are of the text before. */
function change(document, edits) {
  const contentChanges = edits
    .map(e => ({ range: e.range, rangeOffset: document.offsetAt(e.range.start), rangeLength: document.getText(e.range).length, text: e.newText ?? e.snippet.value }))
    .sort((a, b) => b.rangeOffset - a.rangeOffset);
  for (const { rangeOffset, rangeLength, text } of contentChanges) {
    document.text = document.text.slice(0, rangeOffset) + text + document.text.slice(rangeOffset + rangeLength);
  }
  document.version++;
  document.isDirty = true;
  emitters.onDidChangeTextDocument.fire({ document, contentChanges, reason: undefined });
}

async function save(document) {
  const edits = await fireAndWait(emitters.onWillSaveTextDocument, { document, reason: 1 });
  if (edits.flat().length > 0) change(document, edits.flat());
  fs.writeFileSync(document.uri.fsPath, document.text);
  document.isDirty = false;
  emitters.onDidSaveTextDocument.fire(document);
}

async function applyEdit(edit) {
  for (const step of edit.steps) {
    const file = step.uri.fsPath;
    if (step.kind === 'create' && !(step.options.ignoreIfExists && fs.existsSync(file))) {
      if (fs.existsSync(file) && !step.options.overwrite) return false;
      fs.writeFileSync(file, '');
    } else if (step.kind === 'rename') {
      fs.renameSync(file, step.target.fsPath);
    } else if (step.kind === 'delete') {
      fs.rmSync(file);
    } else if (step.kind === 'edit') {
      const document = api.textDocuments.find(d => d.uri.toString() === step.uri.toString());
      if (document) {
        change(document, step.edits);
      } else {
        const closed = new TextDocument(step.uri, '', 1, fs.readFileSync(file, 'utf8'));
        change(closed, step.edits);
        fs.writeFileSync(file, closed.text);
      }
    }
  }
  return true;
}

/** Says that a file on disk was created, changed or deleted, to those that watch it. */
function tellOnDisk(what, file) {
  const uri = URI.file(file);
  for (const watcher of watchers) if (watcher.fits(uri)) watcher.on[what]?.fire(uri);
}

async function rename(from, to) {
  const files = [{ oldUri: URI.file(from), newUri: URI.file(to) }];
  for (const edit of await fireAndWait(emitters.onWillRenameFiles, { files })) if (edit) await applyEdit(edit);
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.renameSync(from, to);
  emitters.onDidRenameFiles.fire({ files });
}

function setFolders(folders) {
  const before = api.workspaceFolders ?? [];
  api.workspaceFolders = folders.map((folder, index) => ({ uri: URI.file(folder), name: path.basename(folder), index }));
  const has = (list, folder) => list.some(f => f.uri.toString() === folder.uri.toString());
  emitters.onDidChangeWorkspaceFolders.fire({
    added: api.workspaceFolders.filter(f => !has(before, f)), removed: before.filter(f => !has(api.workspaceFolders, f)),
  });
}

function configure(section, values) {
  settings[section] = values;
  emitters.onDidChangeConfiguration.fire({ affectsConfiguration: asked => asked === section || asked.startsWith(`${section}.`) || section.startsWith(`${asked}.`) });
}

module.exports = { api, open, close, change, save, rename, setFolders, configure, tellOnDisk };
