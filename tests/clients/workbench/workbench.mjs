import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const screenshots = fileURLToPath(new URL('../../../artifacts/screenshots', import.meta.url));
/** How long anything may take, on a machine that has more to do. */
const patience = 60_000;
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A person before the workbench: keys, the mouse, and eyes. Nothing here sleeps; every step waits for what it brings about. */
export class Workbench {
  static async open(server, folder, locale = 'en-US') {
    const workbench = new Workbench();
    workbench.folder = folder;
    workbench.home = server.home;
    workbench.browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags });
    workbench.page = await workbench.browser.newPage({ viewport: { width: 1400, height: 900 }, locale });
    workbench.page.setDefaultTimeout(patience);
    await workbench.visit(server.address(folder), folder);
    return workbench;
  }

  async visit(address, folder) {
    this.folder = folder;
    await this.page.goto(address, { waitUntil: 'domcontentloaded' });
    await this.ready();
  }

  async ready() {
    await this.page.locator('.monaco-workbench').waitFor();
    // What the extension brings is there a moment later.
    await this.page.locator('.activitybar [aria-label^="PolicyLang"]').first().waitFor();
  }

  close() { return this.browser.close(); }

  async shoot(name) {
    fs.mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }

  /** What the extension complains of in the corner of the window. */
  complaints() {
    return this.page.locator('.notifications-toasts .notification-list-item', { has: this.page.locator('.codicon-error') }).filter({ hasText: 'PolicyLang' }).allInnerTexts();
  }

  press(...keys) { return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve()); }

  type(text) { return this.page.keyboard.type(text); }

  read(file) { return fs.readFileSync(path.join(this.folder, file), 'utf8'); }

  /** The window loaded again, as its command does it. */
  async reload() {
    await this.page.evaluate(() => { window.isBefore = true; });
    await this.command('Developer: Reload Window');
    await this.page.waitForFunction(() => !window.isBefore && document.querySelector('.monaco-workbench'));
    await this.ready();
  }

  /** The processes of servers that the extension runs. */
  serverProcesses() {
    return fs.readdirSync('/proc').filter(id => /^\d+$/.test(id)).filter(id => {
      try {
        const command = fs.readFileSync(`/proc/${id}/cmdline`, 'utf8');
        return /\/policy(\.dll)?\0lsp\0/.test(command) && fs.readFileSync(`/proc/${id}/environ`, 'utf8').split('\0').includes(`HOME=${this.home}`);
      } catch {
        return false; // it ended meanwhile
      }
    }).map(Number);
  }

  /** How the one server there is was started; its words end with a zero. */
  commandLine() { return fs.readFileSync(`/proc/${this.serverProcess()}/cmdline`, 'utf8'); }

  /** The one server there is. */
  serverProcess() {
    const [one, ...others] = this.serverProcesses();
    assert.ok(one !== undefined && others.length === 0, `not one server: ${[one, ...others]}`);
    return one;
  }

  /** Waits until something outside the page is so. */
  async until(isSo) {
    for (const end = Date.now() + patience; !isSo(); await new Promise(resolve => setTimeout(resolve, 20))) {
      if (Date.now() > end) assert.fail(`this never came about: ${isSo}`);
    }
  }

  /** Runs a command by its title, as from the palette. */
  async command(title) {
    await this.press('F1');
    const input = this.page.locator('.quick-input-widget input');
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  }

  async openFile(file) {
    await this.press('Control+p');
    await this.page.locator('.quick-input-widget input').fill(file);
    // What was opened lately comes first until the files are looked through.
    await this.page.locator(`.quick-input-list .monaco-list-row.focused[aria-label^="${path.basename(file)}"]`).waitFor();
    await this.press('Enter');
    await this.page.locator('.tab.active', { hasText: path.basename(file) }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
    await this.page.locator('.editor-instance .native-edit-context, .editor-instance textarea.inputarea').first().focus();
  }

  /** Turns to a file that is open in the first column. */
  async show(file) {
    await this.page.locator('.tab', { hasText: file }).first().click();
    await this.page.locator('.tab.active', { hasText: file }).first().waitFor();
    await this.page.locator('.editor-instance .native-edit-context, .editor-instance textarea.inputarea').first().focus();
  }

  /** Puts the cursor behind a piece of the file's text on disk that stands there once, so many characters on from its beginning. */
  async go(file, piece, on = 0) {
    const text = this.read(file);
    const offset = text.indexOf(piece);
    assert.ok(offset >= 0 && text.indexOf(piece, offset + 1) < 0, `\`${piece}\` is not in ${file} once`);
    const before = text.slice(0, offset + on);
    await this.goTo(before.split('\n').length, before.length - before.lastIndexOf('\n'));
  }

  async goTo(line, column) {
    await this.press('Control+g');
    // A column asked for here would count a Chinese character as two.
    await this.page.locator('.quick-input-widget input').fill(`:${line}:1`);
    await this.press('Enter');
    await this.page.locator('.statusbar-item', { hasText: new RegExp(`^\\s*Ln ${line}, Col 1\\s*$`) }).waitFor();
    for (let i = 1; i < column; i++) await this.press('ArrowRight');
    await this.page.locator('.statusbar-item', { hasText: new RegExp(`^\\s*Ln ${line}, Col ${column}\\s*$`) }).waitFor();
  }

  async save() {
    await this.press('Control+s');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** Waits until the status bar counts so many errors and warnings; null: however many. */
  async problems(errors, warnings = 0) {
    await this.page.waitForFunction(([e, w]) => {
      const label = document.querySelector('#status\\.problems a')?.getAttribute('aria-label') ?? '';
      const count = kind => Number(new RegExp(`${kind}: (\\d+)`).exec(label)?.[1] ?? 0);
      return label !== '' && count('Errors') === e && (w === null || count('Warnings') === w);
    }, [errors, warnings]);
  }

  /** Runs the first test of the file by the mark in its margin, and waits until it passed. */
  async runFirstTest(lens = 'run test') {
    const mark = state => this.page.locator(`.testing-run-glyph.codicon-testing-${state}-icon`).first();
    await this.page.locator('.codelens-decoration', { hasText: lens }).first().waitFor();
    // What comes above a line moves its mark; a click that met the place where it was does nothing.
    for (let i = 0; i < 4 && await mark('passed').count() === 0; i++) {
      await mark('run').click();
      await mark('passed').waitFor({ timeout: 5_000 }).catch(() => {});
    }
    await mark('passed').waitFor();
  }

  /** Waits for a squiggle of a kind (`error`, `warning`) in the editor. */
  squiggle(kind) { return this.page.locator(`.editor-instance .squiggly-${kind}`).first().waitFor(); }

  /** Applies the offered fix of this title at the cursor. */
  async fix(title) {
    await this.press('Control+.');
    const action = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    await action.waitFor();
    await action.click();
    await this.page.locator('.action-widget .monaco-list').first().waitFor({ state: 'detached' });
    await this.page.locator('.tab.active.dirty').waitFor();
  }

  /** Types a word as people do, for the suggestions that come with it. */
  typeSlowly(text) { return this.page.keyboard.type(text, { delay: 40 }); }

  /** Takes the suggestion that says this. */
  async pick(text) {
    await this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first().click();
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'detached' });
  }

  /** Answers what is asked for in one line; of several questions the one that says this. */
  async answer(text, question = '') {
    await this.page.locator('.quick-input-widget', { hasText: question }).waitFor();
    const input = this.page.locator('.quick-input-widget input[type=text], .quick-input-widget input:not([type])').first();
    // A dialog for files puts in a name of its own, a moment after it came.
    for (let i = 0; i < 20 && await input.inputValue() !== text; i++) {
      await input.fill(text);
      await this.page.waitForTimeout(250);
    }
    await this.press('Enter');
  }

  /** The inside of the view that has an element of this test id: a frame in a frame. */
  async view(id) {
    for (const end = Date.now() + patience; ;) {
      for (const frame of this.page.frames()) {
        if (await frame.getByTestId(id).count().catch(() => 0) > 0) return frame;
      }
      if (Date.now() > end) assert.fail(`no view has \`${id}\``);
      await this.page.waitForTimeout(20);
    }
  }

  /** Waits until a file on disk is as wanted. */
  async onDisk(file, isWanted) {
    for (const end = Date.now() + patience; ;) {
      const text = this.read(file);
      if (isWanted(text)) return text;
      if (Date.now() > end) assert.fail(`${file} does not become what is wanted: ${isWanted}`);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  /** Renames the name at the cursor. */
  async rename(name) {
    await this.press('F2');
    const input = this.page.locator('.monaco-editor.rename-box input');
    await input.fill(name);
    await this.press('Enter');
    await this.page.locator('.monaco-editor.rename-box').waitFor({ state: 'hidden' });
  }

  /** The items the suggest widget offers once it is there. */
  async suggestions() {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor();
    return rows.evaluateAll(list => list.map(r => r.getAttribute('aria-label') ?? r.textContent));
  }

  /** The text of the hover at the cursor. */
  async hover() {
    await this.command('Show or Focus Hover');
    const hover = this.page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-contents').first();
    await hover.waitFor();
    await this.page.waitForFunction(() => !/^\s*Loading/.test([...document.querySelectorAll('.monaco-editor .monaco-hover')].map(h => h.textContent).join('')));
    const text = await this.page.locator('.monaco-editor .monaco-hover').first().innerText();
    return text;
  }
}
