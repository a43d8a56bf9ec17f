import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scrollToShow, visibleWindow } from '../../src/views/shared/windowing';

test('a window is what is in sight and a few more', () => {
    assert.deepEqual(visibleWindow(0, 280, 28, 100_000, 8), { first: 0, count: 18 });
    assert.deepEqual(visibleWindow(28_000, 280, 28, 100_000, 8), { first: 992, count: 26 });
});

test('a window ends with the list', () => {
    assert.deepEqual(visibleWindow(99_990 * 28, 280, 28, 100_000, 8), { first: 99_982, count: 18 });
    assert.deepEqual(visibleWindow(0, 280, 28, 3, 8), { first: 0, count: 3 });
    assert.deepEqual(visibleWindow(0, 280, 28, 0, 8), { first: 0, count: 0 });
    assert.equal(visibleWindow(1_000_000, 280, 28, 3, 8).first + visibleWindow(1_000_000, 280, 28, 3, 8).count, 3);
});

test('a row out of sight is scrolled to, one in sight is not', () => {
    assert.equal(scrollToShow(5, 0, 280, 28), 0);
    assert.equal(scrollToShow(10, 0, 280, 28), 28);
    assert.equal(scrollToShow(2, 280, 280, 28), 56);
});
