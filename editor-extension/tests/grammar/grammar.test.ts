import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { test } from 'node:test';
import { parserTokens, policyFiles } from './parserTokens';
import { extensionRoot, policyGrammar, tokenize } from './tokenizer';

/** Every token of the parser has, from its first to its last character, the class the grammar gives. */
test('the grammar agrees with the parser over every policy file', async (t) => {
    const grammar = await policyGrammar();
    let all = 0;
    const wrong: string[] = [];
    for (const file of parserTokens(policyFiles())) {
        const text = readFileSync(file.path, 'utf8');
        const kinds = new Array<string>(text.length).fill('none');
        for (const token of tokenize(grammar, text)) {
            kinds.fill(token.kind, token.start, token.start + token.length);
        }
        for (const token of file.tokens) {
            if (token.kind === 'bad') continue;
            all++;
            const seen = [...new Set(kinds.slice(token.start, token.start + token.length))].join('+');
            if (seen !== token.kind) {
                const line = text.slice(0, token.start).split('\n').length;
                wrong.push(`${relative(extensionRoot, file.path)}:${line} ${text.slice(token.start, token.start + token.length)} is ${token.kind}, not ${seen}${file.clean ? '' : ' (in a mistaken file)'}`);
            }
        }
    }
    t.diagnostic(`${all - wrong.length} of ${all} tokens agree (${(100 - (100 * wrong.length) / all).toFixed(3)} %)`);
    const clean = wrong.filter((w) => !w.endsWith('(in a mistaken file)'));
    assert.deepEqual(clean, [], `${clean.length} tokens of correct files`);
    assert.ok(wrong.length / all < 0.001, wrong.join('\n'));
    assert.ok(all > 20_000, 'the corpus is there');
});
