import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { command, repository } from '../node/command.mjs';
import { grant, grantTests } from '../node/texts.mjs';

/** What the README tells a user of Neovim to write. */
const lines = fs.readFileSync(path.join(repository, 'README.md'), 'utf8').match(/^```lua\n(.*?)^```$/ms)?.[1];
const here = name => fileURLToPath(new URL(name, import.meta.url));

/** Runs a script in a Neovim of its own, in a folder with these files, and gives its result. */
function neovim(script, files) {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'policylang-neovim-'));
  try {
    const at = name => path.join(folder, name);
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(at(name)), { recursive: true });
      fs.writeFileSync(at(name), text);
    }
    fs.writeFileSync(at('init.lua'), lines);
    const run = spawnSync('nvim', ['--headless', '-n', '-i', 'NONE', '-u', 'init.lua', '-S', here(script)], {
      cwd: folder,
      timeout: 60_000,
      encoding: 'utf8',
      env: {
        ...process.env, HOME: folder, XDG_STATE_HOME: at('state'), XDG_DATA_HOME: at('data'), XDG_CONFIG_HOME: at('config'), XDG_CACHE_HOME: at('cache'),
        PATH: `${path.dirname(command)}${path.delimiter}${process.env.PATH}`, DRIVER: here('driver.lua'), RESULT: at('result.json'), LC_ALL: 'C.UTF-8',
      },
    });
    if (run.error?.code === 'ENOENT') assert.fail('Neovim is not installed: there is no `nvim`. Debian has it in the package neovim.');
    assert.ok(fs.existsSync(at('result.json')), `no result; Neovim said: ${run.stderr}`);
    const result = JSON.parse(fs.readFileSync(at('result.json'), 'utf8'));
    assert.equal(result.fault, undefined, `${result.fault}\n${run.stderr}`);
    return result;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const files = { 'grant.policy': grant, 'grant.tests.policy': grantTests };

test('Neovim shows findings, and takes them away', () => {
  const { told, filetype } = neovim('diagnostics.lua', { 'grant.policy': grant.replace('of price', 'of prise') });
  assert.equal(filetype, 'policy');
  assert.equal(told.text, 'prise');
  assert.equal(told.severity, 1);
  assert.equal(told.code, 'PL3001');
  assert.equal(told.source, 'policy');
});

test('Neovim shows a hover', () => assert.match(neovim('hover.lua', files).shown, /fact price "购置额": money/));

test('Neovim goes to a definition in another file', () => assert.match(neovim('definition.lua', files).line, /fact price/));

test('Neovim renames across files', () => {
  const { grant: renamed, tests } = neovim('rename.lua', files);
  assert.equal(renamed, grant.replace('fact price', 'fact cost').replace('of price', 'of cost'));
  assert.equal(tests, grantTests.replace('price:', 'cost:'));
});

test('Neovim applies a fix', () => {
  const { text } = neovim('action.lua', { 'grant.policy': grant.replace('30万元', '30 万元') });
  assert.equal(text, grant);
});

test('Neovim sets a document in the one style', () => {
  const untidy = grant.replace('  effective  from', ' effective from').replace('10% of price', '10%  of price');
  assert.equal(neovim('formatting.lua', { 'grant.policy': untidy }).text, grant);
});

test('Neovim completes', () => {
  const { offered, text } = neovim('completion.lua', files);
  assert.ok(offered.some(word => word.startsWith('require')), offered.join(' '));
  assert.match(text, /^ *require/m);
});
