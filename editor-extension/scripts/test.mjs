// npm test [-- OPTIONS OF node --test]: for example --test-reporter=junit, or --test-name-pattern=grammar.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildTests, testFiles } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
await buildTests();
const files = testFiles().map((file) => join('out', file.replace(/\.ts$/, '.js')));
const run = spawnSync(process.execPath, ['--test', '--enable-source-maps', ...process.argv.slice(2), ...files], { cwd: root, stdio: 'inherit' });
process.exit(run.status ?? 1);
