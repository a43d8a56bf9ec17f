// Bundles the extension and its webviews into dist/, and with --tests the unit tests into out/.
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const common = { absWorkingDir: root, bundle: true, logLevel: 'warning', target: 'es2022' };

/** Every `*.test.ts` of tests/, with the folders below. */
export const testFiles = () => readdirSync(join(root, 'tests'), { recursive: true }).filter((f) => f.endsWith('.test.ts')).map((f) => join('tests', f));

export async function buildExtension(minify) {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    await Promise.all([
        esbuild.build({
            ...common, minify, entryPoints: ['src/extension.ts'], outdir: 'dist', platform: 'node', format: 'cjs', external: ['vscode'], sourcemap: !minify,
        }),
        esbuild.build({
            ...common, minify, entryPoints: ['src/views/decisions/main.ts', 'src/views/articles/main.ts', 'src/views/decisions/main.css', 'src/views/articles/main.css'],
            outbase: 'src/views', outdir: 'dist/views', platform: 'browser', format: 'iife', sourcemap: !minify,
        }),
    ]);
}

export async function buildTests() {
    rmSync(join(root, 'out'), { recursive: true, force: true });
    await esbuild.build({ ...common, entryPoints: testFiles(), outbase: '.', outdir: 'out', platform: 'node', format: 'cjs', packages: 'external', sourcemap: 'inline' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    await buildExtension(process.argv.includes('--minify'));
    if (process.argv.includes('--tests')) await buildTests();
}
