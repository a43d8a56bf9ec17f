import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { ServerSurroundings } from './serverChoice';

/** This machine, as the search for a server sees it. */
export function surroundingsOf(context: vscode.ExtensionContext): ServerSurroundings {
    return {
        setting: settingPath(),
        extensionPath: context.extensionPath,
        platform: process.platform,
        arch: process.arch,
        exists: (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
        runtimes: () => {
            const run = spawnSync('dotnet', ['--list-runtimes'], { encoding: 'utf8', timeout: 10_000, windowsHide: true });
            return run.status === 0 ? run.stdout : undefined;
        },
    };
}

/** `~` is the home, a relative path starts at the first folder of the workspace. */
function settingPath(): string {
    const set = vscode.workspace.getConfiguration('policylang').get<string>('server.path', '').trim();
    if (set === '' || !vscode.workspace.isTrusted) {
        return '';
    }

    const expanded = set.replace(/^~(?=[/\\]|$)/, homedir());
    const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    return path.isAbsolute(expanded) || root === undefined ? expanded : path.join(root, expanded);
}
