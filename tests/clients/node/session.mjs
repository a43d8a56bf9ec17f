import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import vscode from 'vscode';
import { command } from './command.mjs';
import { Wire } from './wire.mjs';

const require = createRequire(import.meta.url);
const { LanguageClient } = require('vscode-languageclient/node');
const { registered } = require('vscode/languages.js');
const window = require('vscode/window.js');
const editor = require('vscode/workspace.js');

/** Waits until a question is answered with something. */
export async function until(what, question, patience = 20_000) {
  for (const end = Date.now() + patience; ;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > end) assert.fail(`waited in vain: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

/** A folder with files, an editor on it, and a server that the real client library drives. */
export class Session {
  editor = editor;
  shown = window.shown;
  documents = [];

  static async start({ files = {}, folders = [''], options = {}, settings } = {}) {
    const session = new Session();
    session.folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'policylang-'));
    for (const [name, text] of Object.entries(files)) session.write(name, text);
    for (const list of Object.values(window.shown)) list.length = 0;
    editor.setFolders(folders.map(f => path.join(session.folder, f)));
    editor.configure('policylang', settings);
    session.client = new LanguageClient('policylang', 'PolicyLang', () => session.#launch(), {
      documentSelector: [{ language: 'policy' }],
      synchronize: {},
      ...options,
    });
    await session.client.start();
    return session;
  }

  at(name) { return path.join(this.folder, name); }

  uri(name) { return vscode.Uri.file(this.at(name)); }

  write(name, text) {
    fs.mkdirSync(path.dirname(this.at(name)), { recursive: true });
    fs.writeFileSync(this.at(name), text);
  }

  read(name) { return fs.readFileSync(this.at(name), 'utf8'); }

  /** Opens a document: the file of that name, or the text given. */
  open(name, text) {
    const document = editor.open(this.uri(name), text, 'policy');
    this.documents.push(document);
    return document;
  }

  async close(document) {
    this.documents.splice(this.documents.indexOf(document), 1);
    editor.close(document);
    await until('didClose', () => this.wire.of('textDocument/didClose').some(m => m.params.textDocument.uri === document.uri.toString()));
  }

  /** Replaces the one place where a text stands by another. */
  edit(document, before, after) {
    editor.change(document, [new vscode.TextEdit(this.range(document, before), after)]);
  }

  /** Asks the provider of a kind as the editor does: `ask(document, 'Hover', 'provideHover', position)`. */
  ask(document, kind, method, ...args) {
    const entry = registered.find(r => r.kind === kind && vscode.languages.match(r.selector, document) > 0);
    assert.ok(entry, `nothing is registered for ${kind}`);
    const { token } = new vscode.CancellationTokenSource();
    return entry.provider[method](...(kind === 'WorkspaceSymbol' ? [] : [document]), ...args, token);
  }

  /** Asks for completion or for a signature, whose providers take what brought them about behind the token. */
  askTyping(document, kind, method, position, context) {
    const { token } = new vscode.CancellationTokenSource();
    return this.registration(kind).provider[method](document, position, token, context);
  }

  /** The provider itself, with what it was registered with. */
  registration(kind) {
    return registered.find(r => r.kind === kind) ?? assert.fail(`nothing is registered for ${kind}`);
  }

  /** The place of the `|` in a piece of the text that stands there once. */
  place(document, marked) {
    const plain = marked.replace('|', '');
    return document.positionAt(this.#offset(document, plain) + marked.indexOf('|'));
  }

  range(document, piece) {
    const start = this.#offset(document, piece);
    return new vscode.Range(document.positionAt(start), document.positionAt(start + piece.length));
  }

  /** What stands at a range. */
  text(document, range) { return document.getText(range); }

  findings(uri) { return vscode.languages.getDiagnostics(uri.uri ?? uri); }

  /** The findings of a document once there are so many. */
  async finds(document, count) {
    await until(`${count} findings in ${(document.uri ?? document).path}`, () => this.findings(document).length === count)
      .catch(e => assert.fail(`${e.message}; there are: ${JSON.stringify(this.findings(document).map(d => d.message))}`));
    return this.findings(document);
  }

  async end() {
    if (this.client.isRunning()) {
      for (const document of [...this.documents]) await this.close(document);
      await this.client.stop(3_000);
    }
    await until('the end of the server', () => this.process.exitCode !== null || this.process.signalCode !== null);
    fs.rmSync(this.folder, { recursive: true, force: true });
    editor.setFolders([]);
  }

  /** What is asked of every session at its end: the server left as it should, and had nothing to complain of. */
  holds() {
    assert.equal(this.process.exitCode, 0, 'the exit code of the server');
    assert.equal(this.complaints, '', 'what the server wrote to standard error');
    assert.deepEqual(this.wire.heardOf('window/logMessage').filter(m => m.params.type === 1).map(m => m.params.message), []);
  }

  async #launch() {
    this.process = spawn(command, ['lsp', '--stdio'], { cwd: this.folder });
    this.complaints = '';
    this.process.stderr.on('data', data => { this.complaints += data; });
    this.wire = new Wire(this.process);
    return this.wire;
  }

  #offset(document, piece) {
    const offset = document.text.indexOf(piece);
    assert.ok(offset >= 0, `\`${piece}\` is not in the text`);
    assert.equal(document.text.indexOf(piece, offset + 1), -1, `\`${piece}\` is in the text twice`);
    return offset;
  }
}
