// Builds the server twice and packs two .vsix files into ../artifacts: one with the native server for Linux on x64, one that any platform runs with `dotnet`.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const repository = join(root, '..');
const artifacts = join(repository, 'artifacts');
const server = join(root, 'server');

function run(command, ...args) {
    const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? `exit code ${status}`}`);
}

/** Publishes the command into a folder of its own, and copies what the server needs from there. */
function publish(name, ...options) {
    const output = join(artifacts, 'server', name);
    rmSync(output, { recursive: true, force: true });
    run('dotnet', 'publish', join(repository, 'src', 'PolicyLang.Cli'), '-c', 'Release', '-v', 'q', '--nologo', '-o', output, ...options);
    return output;
}

function pack(name, published, target) {
    rmSync(server, { recursive: true, force: true });
    cpSync(published, join(server, name), { recursive: true, filter: (file) => !/\.(pdb|dbg)$/.test(file) });
    const file = join(artifacts, `policylang-${name}.vsix`);
    run(process.execPath, join(root, 'node_modules', '@vscode', 'vsce', 'vsce'), 'package', '--no-dependencies', '--skip-license', '--allow-missing-repository', ...target, '-o', file);
    if (!existsSync(file)) throw new Error(`${file} was not written`);
}

mkdirSync(artifacts, { recursive: true });
await buildExtension(true);
// What was published already may be packed as it is: --native FOLDER.
const at = process.argv.indexOf('--native');
const native = at < 0 ? publish('linux-x64', '-r', 'linux-x64') : process.argv[at + 1];
pack('linux-x64', native, ['--target', 'linux-x64']);
if (!process.argv.includes('--native-only')) {
    pack('portable', publish('portable', '-p:PublishAot=false', '-p:UseAppHost=false', '-p:InvariantGlobalization=true'), []);
}
