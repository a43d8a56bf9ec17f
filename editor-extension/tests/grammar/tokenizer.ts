import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

/** What the classes of the parser's tokens are called. */
export type TokenClass = 'keyword' | 'name' | 'string' | 'number' | 'comment' | 'operator' | 'punctuation' | 'bad' | 'none';

export interface Token {
    readonly start: number;
    readonly length: number;
    readonly kind: TokenClass;
    readonly scopes: readonly string[];
}

export const extensionRoot = join(__dirname, '..', '..', '..');

const classes: readonly [string, TokenClass][] = [
    ['keyword.operator.comparison', 'operator'], ['keyword.operator.arithmetic', 'operator'], ['keyword', 'keyword'], ['constant.language', 'keyword'],
    ['constant.numeric', 'number'], ['string', 'string'], ['comment', 'comment'], ['punctuation', 'punctuation'],
    ['variable', 'name'], ['entity', 'name'], ['support', 'name'],
];

const classOf = (scopes: readonly string[]): TokenClass => {
    const scope = scopes.at(-1) ?? '';
    return classes.find(([prefix]) => scope.startsWith(prefix))?.[1] ?? 'none';
};

async function library(): Promise<textmate.IOnigLib> {
    const wasm = readFileSync(createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    return { createOnigScanner: (sources) => new oniguruma.OnigScanner(sources), createOnigString: (text) => new oniguruma.OnigString(text) };
}

let onigLib: Promise<textmate.IOnigLib> | undefined;

export async function loadGrammar(scopeName: string, files: Readonly<Record<string, string>>, injections: Readonly<Record<string, string[]>> = {}): Promise<textmate.IGrammar> {
    onigLib ??= library();
    const registry = new textmate.Registry({
        onigLib,
        loadGrammar: async (scope) => {
            const file = files[scope];
            return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
        },
        getInjections: (scope) => injections[scope],
    });
    const grammar = await registry.loadGrammar(scopeName);
    if (grammar === null) throw new Error(`no grammar for ${scopeName}`);
    return grammar;
}

export const policyGrammar = () => loadGrammar('source.policy', { 'source.policy': join(extensionRoot, 'syntaxes', 'policy.tmLanguage.json') });

/** The tokens of a text, blanks left out; neighbours of the same scopes are one token as TextMate sees them. */
export function tokenize(grammar: textmate.IGrammar, text: string): Token[] {
    const tokens: Token[] = [];
    let state = textmate.INITIAL;
    let offset = 0;
    for (const line of text.split(/(?<=\r\n|\n|\r(?!\n))/)) {
        const bare = line.replace(/[\r\n]+$/, '');
        const result = grammar.tokenizeLine(bare, state);
        state = result.ruleStack;
        for (const token of result.tokens) {
            const part = bare.slice(token.startIndex, token.endIndex);
            const lead = part.length - part.trimStart().length;
            if (part.trim() !== '') {
                tokens.push({ start: offset + token.startIndex + lead, length: part.trim().length, kind: classOf(token.scopes), scopes: token.scopes });
            }
        }
        offset += line.length;
    }
    return tokens;
}
