import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseServer, hasRuntime, type ServerSurroundings } from '../../src/client/serverChoice';

const runtimes = 'Microsoft.AspNetCore.App 10.0.9 [/usr/share/dotnet]\nMicrosoft.NETCore.App 8.0.1 [/usr/share/dotnet]\nMicrosoft.NETCore.App 10.0.9 [/usr/share/dotnet]';

const here = (files: string[], more: Partial<ServerSurroundings> = {}): ServerSurroundings => ({
    setting: '', extensionPath: '/ext', platform: 'linux', arch: 'x64', exists: (f) => files.includes(f), runtimes: () => runtimes, ...more,
});

const native = '/ext/server/linux-x64/policy';
const portable = '/ext/server/portable/policy.dll';

test('the setting comes first', () => {
    assert.deepEqual(chooseServer(here([native, '/my/policy'], { setting: '/my/policy' })), { kind: 'found', source: 'setting', server: { command: '/my/policy', args: [] } });
});

test('a .dll of the setting is run by dotnet', () => {
    assert.deepEqual(chooseServer(here(['/my/policy.dll'], { setting: '/my/policy.dll' })), { kind: 'found', source: 'setting', server: { command: 'dotnet', args: ['/my/policy.dll'] } });
});

test('a setting that names nothing is told, not passed over', () => {
    assert.deepEqual(chooseServer(here([native], { setting: '/gone' })), { kind: 'settingMissing', path: '/gone' });
});

test('the native server comes before the portable one', () => {
    assert.deepEqual(chooseServer(here([native, portable])), { kind: 'found', source: 'native', server: { command: native, args: [] } });
});

test('another platform takes the portable server', () => {
    assert.deepEqual(chooseServer(here([native, portable], { platform: 'darwin', arch: 'arm64' })), { kind: 'found', source: 'dotnet', server: { command: 'dotnet', args: [portable] } });
});

test('the native server of Windows has its ending', () => {
    const file = '/ext/server/win32-x64/policy.exe';
    assert.deepEqual(chooseServer(here([file], { platform: 'win32' })), { kind: 'found', source: 'native', server: { command: file, args: [] } });
});

test('without the runtime the portable server is not tried', () => {
    for (const list of [undefined, '', 'Microsoft.NETCore.App 8.0.1 [/x]', 'Microsoft.AspNetCore.App 10.0.1 [/x]']) {
        assert.deepEqual(chooseServer(here([portable], { runtimes: () => list })), { kind: 'dotnetMissing' });
    }
});

test('a package without a server for the platform says so', () => {
    assert.deepEqual(chooseServer(here([native], { platform: 'darwin', arch: 'arm64' })), { kind: 'nothingBundled', platform: 'darwin-arm64' });
});

test('a runtime of another version is none', () => {
    assert.equal(hasRuntime(runtimes), true);
    assert.equal(hasRuntime('Microsoft.NETCore.App 100.0.1 [/x]'), false);
});
