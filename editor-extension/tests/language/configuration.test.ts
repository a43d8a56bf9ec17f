import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parserTokens, policyFiles } from '../grammar/parserTokens';
import { extensionRoot } from '../grammar/tokenizer';

interface Configuration {
    readonly wordPattern: { readonly pattern: string; readonly flags: string };
    readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
    readonly onEnterRules: readonly { readonly beforeText: string; readonly afterText?: string }[];
    readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
    readonly surroundingPairs: readonly (readonly string[])[];
}

const configuration = JSON.parse(readFileSync(join(extensionRoot, 'language-configuration.json'), 'utf8')) as Configuration;
const words = (text: string) => text.match(new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`)) ?? [];
const increase = new RegExp(configuration.indentationRules.increaseIndentPattern);
const decrease = new RegExp(configuration.indentationRules.decreaseIndentPattern);

test('a word is a whole name, Chinese or not, and a number with its unit', () => {
    assert.deepEqual(words('填报 实际交易金额： 金额'), ['填报', '实际交易金额', '金额']);
    assert.deepEqual(words('amount 10% of price_2021'), ['amount', '10%', 'of', 'price_2021']);
    assert.deepEqual(words('封顶 30.5万元'), ['封顶', '30.5万元']);
});

test('every name of the corpus is one word', () => {
    const different: string[] = [];
    for (const file of parserTokens(policyFiles())) {
        const text = readFileSync(file.path, 'utf8');
        for (const { kind, start, length } of file.tokens) {
            const name = text.slice(start, start + length);
            if (kind === 'name' && words(name).join('|') !== name) different.push(name);
        }
    }
    assert.deepEqual(different, []);
});

test('an opened brace indents what follows, a closed one does not', () => {
    for (const line of ['article 1 "一" {', '  奖补 购置补助 ｛', 'highest of {', '  claim a = b {', 'article 1 "// no comment" {', 'text “有“重点”二字” {']) assert.match(line, increase, line);
    for (const line of ['fact kind: one of { a, b }', 'amount 10% of price', '// a brace {', 'text "a brace { in words"', '}', 'require sum(price per claimant) >= 1元']) assert.doesNotMatch(line, increase, line);
    for (const line of ['}', '  ｝', '  )']) assert.match(line, decrease, line);
});

test('the rules for a new line are regular expressions that hold where they should', () => {
    const [between, comment] = configuration.onEnterRules;
    assert.match('benefit b "奖补" {', new RegExp(between!.beforeText));
    assert.match('}', new RegExp(between!.afterText!));
    assert.match('  // a comment that', new RegExp(comment!.beforeText));
    assert.doesNotMatch('  amount 1元 // a comment', new RegExp(comment!.beforeText));
});

test('full-width pairs close themselves and surround', () => {
    for (const pair of ['（）', '“”', '《》', '【】', '〔〕']) {
        assert.ok(configuration.autoClosingPairs.some(({ open, close }) => open + close === pair), pair);
        assert.ok(configuration.surroundingPairs.some((p) => p.join('') === pair), pair);
    }
});
