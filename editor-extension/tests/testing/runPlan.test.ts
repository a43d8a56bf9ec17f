import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planRun } from '../../src/testing/runPlan';

const names: Readonly<Record<string, string[]>> = { a: ['1', '2', '3'], b: ['1'] };
const plan = (targets: Parameters<typeof planRun>[0], excluded: Parameters<typeof planRun>[1] = []) => planRun(targets, excluded, { files: Object.keys(names), namesIn: (uri) => names[uri] ?? [] });

test('everything is one request', () => assert.deepEqual(plan(undefined), [{}]));

test('a file is a request, tests of a file are one', () => {
    assert.deepEqual(plan([{ uri: 'a', name: '3' }, { uri: 'b' }, { uri: 'a', name: '1' }]), [{ uri: 'a', names: ['3', '1'] }, { uri: 'b' }]);
});

test('a whole file stays whole beside one of its tests', () => {
    assert.deepEqual(plan([{ uri: 'a', name: '1' }, { uri: 'a' }]), [{ uri: 'a' }]);
    assert.deepEqual(plan([{ uri: 'a' }, { uri: 'a', name: '1' }]), [{ uri: 'a' }]);
});

test('what is left out is not run', () => {
    assert.deepEqual(plan([{ uri: 'a' }], [{ uri: 'a', name: '2' }]), [{ uri: 'a', names: ['1', '3'] }]);
    assert.deepEqual(plan([{ uri: 'a' }, { uri: 'b' }], [{ uri: 'b' }]), [{ uri: 'a' }]);
});

test('all but what is left out is run where nothing is chosen', () => {
    assert.deepEqual(plan(undefined, [{ uri: 'b' }]), [{ uri: 'a' }]);
    assert.deepEqual(plan(undefined, [{ uri: 'a', name: '2' }]), [{ uri: 'a', names: ['1', '3'] }, { uri: 'b' }]);
    assert.deepEqual(plan(undefined, [{ uri: 'a' }, { uri: 'b', name: '1' }]), []);
});
