'use strict';

const { EventEmitter, CancellationTokenSource } = require('./events.js');

const emitters = Object.fromEntries(['onDidChangeActiveTextEditor', 'onDidChangeVisibleTextEditors', 'onDidChangeTabs'].map(n => [n, new EventEmitter()]));

/** What was shown to people: messages, progress, and lines of the log. */
const shown = { messages: [], progress: [], log: [] };

class TabInputText { constructor(uri) { this.uri = uri; } }
class TabInputTextDiff { constructor(original, modified) { this.original = original; this.modified = modified; } }
class TabInputCustom {}
class TabInputNotebook {}

const channel = (name, options) => {
  const say = level => line => shown.log.push(`${level} ${line}`);
  return {
    name,
    logLevel: options?.log ? 3 : 0,
    onDidChangeLogLevel: new EventEmitter().event,
    append: say('log'), appendLine: say('log'), trace: say('trace'), debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error'),
    replace() {}, clear() {}, show() {}, hide() {}, dispose() {},
  };
};

const message = kind => async text => { shown.messages.push({ kind, text }); };

const api = {
  activeTextEditor: undefined,
  visibleTextEditors: [],
  tabGroups: { all: [{ tabs: [] }], onDidChangeTabs: emitters.onDidChangeTabs.event },
  onDidChangeActiveTextEditor: emitters.onDidChangeActiveTextEditor.event,
  onDidChangeVisibleTextEditors: emitters.onDidChangeVisibleTextEditors.event,
  createOutputChannel: channel,
  showErrorMessage: message('error'),
  showWarningMessage: message('warning'),
  showInformationMessage: message('information'),
  showTextDocument: async document => show(document),
  async withProgress(options, task) {
    const seen = { title: options.title, reports: [], done: false };
    shown.progress.push(seen);
    try {
      return await task({ report: value => seen.reports.push(value) }, new CancellationTokenSource().token);
    } finally {
      seen.done = true;
    }
  },
};

/** Brings a document before the user: its tab, its editor. */
function show(document) {
  const tab = { input: new TabInputText(document.uri) };
  api.tabGroups.all[0].tabs.push(tab);
  api.activeTextEditor = { document };
  api.visibleTextEditors = [api.activeTextEditor];
  emitters.onDidChangeTabs.fire({ opened: [tab], closed: [], changed: [] });
  emitters.onDidChangeVisibleTextEditors.fire(api.visibleTextEditors);
  emitters.onDidChangeActiveTextEditor.fire(api.activeTextEditor);
  return api.activeTextEditor;
}

/** Takes a document away again. */
function hide(document) {
  const { tabs } = api.tabGroups.all[0];
  const closed = tabs.filter(t => t.input.uri.toString() === document.uri.toString());
  api.tabGroups.all[0].tabs = tabs.filter(t => !closed.includes(t));
  if (api.activeTextEditor?.document === document) api.activeTextEditor = undefined;
  api.visibleTextEditors = api.visibleTextEditors.filter(e => e.document !== document);
  emitters.onDidChangeTabs.fire({ opened: [], closed, changed: [] });
}

module.exports = { api, shown, show, hide, types: { TabInputText, TabInputTextDiff, TabInputCustom, TabInputNotebook } };
