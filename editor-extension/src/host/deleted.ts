import * as vscode from 'vscode';

/** Tells of files and folders that are deleted: of what was in a folder nobody tells. */
export function watchDeleted(tell: (uri: vscode.Uri) => void): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*', true, true, false);
    return vscode.Disposable.from(watcher, watcher.onDidDelete(tell));
}
