import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPart } from '../../src/views/decisions/filterParts';

test('a part of a filter is set, changed and left out', () => {
    assert.deepEqual(withPart({ text: '甲' }, 'outcome', 'paid'), { text: '甲', outcome: 'paid' });
    assert.deepEqual(withPart({ outcome: 'paid' }, 'outcome', 'invalid'), { outcome: 'invalid' });
    assert.deepEqual(withPart({ outcome: 'paid', text: '甲' }, 'text', ''), { outcome: 'paid' });
    assert.deepEqual(withPart({ outcome: 'paid' }, 'outcome', undefined), {});
});
