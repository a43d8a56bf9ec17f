import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parts } from '../../src/views/shared/spoken';

test('what is in backticks is of the document', () => {
    assert.deepEqual(parts('`a`: expected `b c`!'), [
        { text: 'a', isCode: true }, { text: ': expected ', isCode: false }, { text: 'b c', isCode: true }, { text: '!', isCode: false }]);
});

test('a lone backtick is a character', () => {
    assert.equal(parts('a ` b').map((p) => p.text).join(''), 'a ` b');
    assert.equal(parts('``').every((p) => !p.isCode), true);
    assert.deepEqual(parts(''), []);
});
