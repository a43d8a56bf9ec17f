import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = name => fileURLToPath(new URL(name, import.meta.url));
const program = here('node_modules/code-server/out/node/entry.js');

const settings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.colorTheme': 'Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'update.mode': 'none',
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.hover.delay': 50,
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  // Another server than the one in the extension, to try it.
  ...(process.env.POLICYLANG_COMMAND && { 'policylang.server.path': process.env.POLICYLANG_COMMAND }),
};

/** What a language pack would install: one that says nothing of the workbench's own words, so that those of the extension are seen alone. */
function speak(data, language) {
  const translations = path.join(data, 'translations.json');
  fs.writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  fs.writeFileSync(path.join(data, 'languagepacks.json'), JSON.stringify({
    [language]: { hash: 'of-the-tests', label: language, extensions: [{ extensionIdentifier: { id: 'tests.language-pack' }, version: '1.0.0' }], translations: { vscode: translations } },
  }));
}

/** The workbench, served from a home of its own with one extension installed. */
export class CodeServer {
  static async start(home, vsix, language = undefined) {
    const server = new CodeServer();
    server.home = home;
    server.env = {
      ...process.env, HOME: home, XDG_CONFIG_HOME: path.join(home, 'config'), XDG_DATA_HOME: path.join(home, 'data'), XDG_CACHE_HOME: path.join(home, 'cache'),
      // An editor inside an editor must not talk to the outer one.
      VSCODE_IPC_HOOK_CLI: '',
    };
    const user = path.join(home, 'data/code-server/User');
    fs.mkdirSync(user, { recursive: true });
    fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify(settings, null, 2));
    server.language = language;
    if (language !== undefined) speak(path.dirname(user), language);
    const install = spawnSync(process.execPath, [program, '--install-extension', vsix], { env: server.env, encoding: 'utf8' });
    assert.equal(install.status, 0, `the extension is not installed: ${install.stdout}${install.stderr}`);
    await server.#listen();
    return server;
  }

  /** The address of the workbench with a folder open. */
  address(folder) { return `${this.origin}/?folder=${encodeURIComponent(folder)}`; }

  /** The address of the workbench with the folders of a workspace file open. */
  addressOf(workspace) { return `${this.origin}/?workspace=${encodeURIComponent(workspace)}`; }

  async stop() {
    const ended = new Promise(resolve => this.process.on('exit', resolve));
    // Its extension hosts are processes of their own, in its group.
    process.kill(-this.process.pid, 'SIGTERM');
    await Promise.race([ended, new Promise(resolve => setTimeout(resolve, 5_000))]);
    try { process.kill(-this.process.pid, 'SIGKILL'); } catch { /* all are gone */ }
  }

  #listen() {
    this.log = '';
    this.process = spawn(process.execPath, [
      program, '--auth', 'none', '--bind-addr', '127.0.0.1:0', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust',
      '--disable-getting-started-override', ...(this.language === undefined ? [] : ['--locale', this.language]),
    ], { env: this.env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    return new Promise((resolve, reject) => {
      const read = data => {
        this.log += data;
        this.origin ??= /HTTP server listening on (http:\/\/[\d.:]+)/.exec(this.log)?.[1];
        if (this.origin) resolve();
      };
      this.process.stdout.on('data', read);
      this.process.stderr.on('data', read);
      this.process.on('exit', code => reject(new Error(`code-server ended with ${code}: ${this.log}`)));
    });
  }
}
