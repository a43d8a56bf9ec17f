import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extensionRoot, type TokenClass } from './tokenizer';

const repository = join(extensionRoot, '..');
const project = join(repository, 'tests', 'PolicyLang.TokenClasses');
const tool = join(project, 'bin', 'Release', 'net10.0', 'PolicyLang.TokenClasses.dll');

export interface ParsedFile {
    readonly path: string;
    /** Nothing is wrong with its spelling. */
    readonly clean: boolean;
    readonly tokens: readonly { readonly start: number; readonly length: number; readonly kind: TokenClass }[];
}

/** All policy files of the repository. */
export function policyFiles(): string[] {
    const below = (folder: string): string[] => readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
        .filter((f) => f.endsWith('.policy')).map((f) => join(repository, folder, f)).sort();
    return [...below('policies'), ...below(join('tests', 'corpus'))];
}

/** What the parser takes each word of the files for. */
export function parserTokens(files: readonly string[]): ParsedFile[] {
    if (!existsSync(tool)) {
        execFileSync('dotnet', ['build', project, '-c', 'Release', '-v', 'q', '--nologo'], { stdio: ['ignore', 'ignore', 'inherit'] });
    }
    const output = execFileSync('dotnet', [tool, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
    return output.trim().split('\n').map((line) => {
        const { path, clean, tokens } = JSON.parse(line) as { path: string; clean: boolean; tokens: (number | string)[] };
        const triples = [];
        for (let i = 0; i < tokens.length; i += 3) {
            triples.push({ start: Number(tokens[i]), length: Number(tokens[i + 1]), kind: tokens[i + 2] as TokenClass });
        }
        return { path, clean, tokens: triples };
    });
}
