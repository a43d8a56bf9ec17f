'use strict';

// The part of VS Code's extension API that vscode-languageclient asks for. What the library registers here, the tests ask;
// what the tests do to documents, the library is told, as the editor would.

const { version } = require('./package.json');
const { URI } = require('vscode-uri');
const events = require('./events.js');
const places = require('./places.js');
const values = require('./values.js');
const edits = require('./edits.js');
const languages = require('./languages.js');
const workspace = require('./workspace.js');
const window = require('./window.js');

const commandTable = new Map();

module.exports = {
  version,
  Uri: URI,
  ...events,
  ...places,
  ...values,
  ...edits,
  ...window.types,
  languages: languages.api,
  workspace: workspace.api,
  window: window.api,
  env: { appName: 'tests', language: 'en', openExternal: async () => true },
  commands: {
    registerCommand(id, run) {
      if (commandTable.has(id)) throw new Error(`the command ${id} is there already`);
      commandTable.set(id, run);
      return new events.Disposable(() => commandTable.delete(id));
    },
    async executeCommand(id, ...args) {
      if (!commandTable.has(id)) throw new Error(`there is no command ${id}`);
      return commandTable.get(id)(...args);
    },
    getCommands: async () => [...commandTable.keys()],
  },
};
