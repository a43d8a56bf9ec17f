import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article, Sentence } from '../../src/protocol/types';
import { articleAt, count, isOpen, pieces } from '../../src/views/articles/model';

const mark = (start: number, length: number, code = 'PL4007') => ({ start, length, message: code, code });
const sentence = (state: Sentence['state'], marks: Sentence['marks'] = []): Sentence => ({ text: '最高补助2万元。', state, stateLabel: state, marks, clauses: [] });
const article = (number: string, line: number, ...sentences: Sentence[]): Article =>
    ({ number, title: '', range: { start: { line, character: 0 }, end: { line: line + 5, character: 1 } }, sentences });

test('a sentence is cut where marks begin and end', () => {
    const cut = pieces({ text: '最高补助2万元。', marks: [mark(4, 3)] });
    assert.deepEqual(cut.map((p) => p.text), ['最高补助', '2万元', '。']);
    assert.deepEqual(cut.map((p) => p.marks.length), [0, 1, 0]);
});

test('marks may overlap and may reach too far; nothing of the sentence is lost', () => {
    const cut = pieces({ text: 'abcdef', marks: [mark(1, 3, 'A'), mark(2, 99, 'B')] });
    assert.equal(cut.map((p) => p.text).join(''), 'abcdef');
    assert.deepEqual(cut.map((p) => p.marks.map((m) => m.code).join('')), ['', 'A', 'AB', 'B']);
});

test('a sentence without marks is one piece', () => assert.deepEqual(pieces({ text: '甲', marks: [] }), [{ text: '甲', marks: [] }]));

test('open is what nothing accounts for, and what disagrees', () => {
    assert.equal(isOpen(sentence('open')), true);
    assert.equal(isOpen(sentence('computed', [mark(4, 3)])), true);
    assert.equal(isOpen(sentence('computed')), false);
    assert.equal(isOpen(sentence('awaiting')), false);
});

test('sentences are counted by what became of them, headings left out', () => {
    const counts = count([article('1', 0, sentence('title'), sentence('computed'), sentence('open')), article('2', 9, sentence('computed'))]);
    assert.deepEqual(counts.map((c) => [c.state, c.count]), [['computed', 2], ['open', 1]]);
});

test('a line lies in the article that began last', () => {
    const articles = [article('1', 3), article('2', 20)];
    assert.deepEqual([0, 3, 12, 25].map((line) => articleAt(articles, line)), [-1, 0, 0, 1]);
});
