import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pages } from '../../src/views/shared/pages';

const rows = (from: number, count: number) => Array.from({ length: count }, (_, i) => `row ${from + i}`);

test('only pages in sight are asked for, each once', () => {
    const pages = new Pages<string>(100);
    assert.deepEqual(pages.wanted(250, 120), [{ request: 0, offset: 200 }, { request: 1, offset: 300 }]);
    assert.deepEqual(pages.wanted(250, 120), []);
});

test('a row is there when its page is', () => {
    const pages = new Pages<string>(100);
    pages.wanted(0, 150);
    assert.equal(pages.put(1, 100, rows(100, 50)), true);
    assert.equal(pages.at(120), 'row 120');
    assert.equal(pages.at(20), undefined);
    assert.equal(pages.at(160), undefined);
});

test('an answer from before is dropped', () => {
    const pages = new Pages<string>(100);
    pages.wanted(0, 10);
    pages.clear(false);
    assert.equal(pages.put(0, 0, ['old']), false);
    const [again] = pages.wanted(0, 10);
    assert.equal(pages.put(again!.request, 0, ['new']), true);
    assert.equal(pages.at(0), 'new');
});

test('what was seen stays in sight until the new is there', () => {
    const pages = new Pages<string>(100);
    pages.wanted(0, 10);
    pages.put(0, 0, ['old']);
    pages.clear(true);
    assert.equal(pages.at(0), 'old');
    const [again] = pages.wanted(0, 10);
    pages.put(again!.request, 0, ['new']);
    assert.equal(pages.at(0), 'new');
});

test('a page that did not come is asked for again', () => {
    const pages = new Pages<string>(100);
    pages.wanted(0, 10);
    pages.fail(0);
    assert.deepEqual(pages.wanted(0, 10), [{ request: 1, offset: 0 }]);
});

test('of many pages the farthest is forgotten', () => {
    const pages = new Pages<string>(10, 3);
    for (const page of [0, 1, 2, 9]) {
        const [{ request, offset }] = pages.wanted(page * 10, 1) as [{ request: number; offset: number }];
        pages.put(request, offset, rows(offset, 10));
    }
    assert.equal(pages.at(5), undefined);
    assert.equal(pages.at(95), 'row 95');
    assert.equal(pages.at(25), 'row 25');
});
