import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference, fen, isLess, yuan } from '../../src/views/decisions/money';

test('amounts are exact, however large', () => {
    assert.equal(fen('0.1') + fen('0.2'), fen('0.30'));
    assert.equal(yuan(fen('9999999999999.99') + 1n), '10,000,000,000,000');
});

test('whole yuan stand without decimals, and parts have two', () => {
    assert.equal(yuan(fen('123456.79')), '123,456.79');
    assert.equal(yuan(fen('15000.00')), '15,000');
    assert.equal(yuan(fen('1000.05')), '1,000.05');
    assert.equal(yuan(0n), '0');
});

test('a difference has its sign, and nothing is no difference', () => {
    assert.equal(difference('20000.00', '25000.00'), '+5,000');
    assert.equal(difference('25000.00', '20000.50'), '−4,999.50');
    assert.equal(difference('1.00', '1.00'), undefined);
    assert.equal(isLess('2.00', '1.99'), true);
    assert.equal(isLess('-2.00', '-1.99'), false);
});
