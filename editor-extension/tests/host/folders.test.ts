import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldersOf, nameOf, nearestFolder, parentOf, pathFrom } from '../../src/host/folders';

const folders = ['file:///ws/a', 'file:///ws/b/rules'];

test('the folders of documents, each once', () => {
    assert.deepEqual(foldersOf(['file:///ws/b/x.policy', 'file:///ws/a/y.policy', 'file:///ws/b/z.policy']), ['file:///ws/a', 'file:///ws/b']);
    assert.equal(parentOf('file:///ws/a/y.policy'), 'file:///ws/a');
});

test('claims belong to the rules beside them or above them', () => {
    assert.equal(nearestFolder('file:///ws/a/claims.csv', folders), 'file:///ws/a');
    assert.equal(nearestFolder('file:///ws/a/examples/2022/claims.csv', folders), 'file:///ws/a');
    assert.equal(nearestFolder('file:///ws/c/claims.csv', folders), undefined);
    assert.equal(nearestFolder('file:///elsewhere/claims.csv', ['file:///ws/a']), 'file:///ws/a');
});

test('a name is read as people write it', () => assert.equal(nameOf('file:///ws/%E6%94%BF%E7%AD%96'), '政策'));

test('paths start at the folder of the workspace', () => {
    assert.equal(pathFrom(['file:///ws'], 'file:///ws/a/%E7%94%B3%E6%8A%A5.csv'), 'a/申报.csv');
    assert.equal(pathFrom(['file:///ws', 'file:///ws/a'], 'file:///ws/a/x.csv'), 'x.csv');
    assert.equal(pathFrom(['file:///ws'], 'file:///ws'), '.');
    assert.equal(pathFrom(['file:///ws'], 'file:///ws2/x'), undefined);
});
