import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nest, placeOf, type StepTree } from '../../src/views/decisions/steps';

const shape = (steps: readonly StepTree[]): unknown[] => steps.map(({ step, inner }) => inner.length === 0 ? step.text : [step.text, ...shape(inner)]);

test('steps hang on the step above that is less deep', () => {
    const steps = [[0, 'a'], [1, 'b'], [2, 'c'], [1, 'd'], [0, 'e']].map(([depth, text]) => ({ depth: Number(depth), text: String(text) }));
    assert.deepEqual(shape(nest(steps)), [['a', ['b', 'c'], 'd'], 'e']);
});

test('a step that skips a depth is not lost', () => {
    const steps = [[1, 'a'], [3, 'b'], [2, 'c'], [0, 'd']].map(([depth, text]) => ({ depth: Number(depth), text: String(text) }));
    assert.deepEqual(shape(nest(steps)), [['a', 'b', 'c'], 'd']);
});

test('a step leads somewhere only with both address and range', () => {
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } };
    assert.deepEqual(placeOf({ uri: 'file:///a', range }), { uri: 'file:///a', range });
    assert.equal(placeOf({ uri: 'file:///a' }), undefined);
});
