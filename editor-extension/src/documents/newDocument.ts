import * as vscode from 'vscode';
import { nameOf } from '../host/folders';

/** A file name without what no file system likes. */
export const fileNameOf = (told: string): string => `${told.trim().replace(/\.policy$/, '').replace(/[\\/:*?"<>|\s]+/g, '-')}.policy`;

/** Asks for a name and opens a new file of it with the first snippet of the language in it. */
export async function newDocument(): Promise<void> {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (root === undefined) {
        await vscode.commands.executeCommand('vscode.openFolder');
        return;
    }
    const active = vscode.window.activeTextEditor?.document;
    const folder = active?.languageId === 'policy' && active.uri.scheme === 'file' ? vscode.Uri.joinPath(active.uri, '..') : root;
    const name = await vscode.window.showInputBox({
        title: vscode.l10n.t('New Document'),
        prompt: vscode.l10n.t('The name of the file in `{0}`', nameOf(folder.toString())),
        placeHolder: '2026-1.policy',
        ignoreFocusOut: true,
        validateInput: (text) => text.trim() === '' ? vscode.l10n.t('A file needs a name.') : undefined,
    });
    if (name === undefined) return;
    const uri = vscode.Uri.joinPath(folder, fileNameOf(name));
    if (!await exists(uri)) await vscode.workspace.fs.writeFile(uri, new Uint8Array());
    const editor = await vscode.window.showTextDocument(uri);
    if (editor.document.getText() !== '') return;
    const chinese = vscode.env.language.toLowerCase().startsWith('zh');
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'policy', name: chinese ? '文件' : 'document' });
}

const exists = (uri: vscode.Uri): Thenable<boolean> => vscode.workspace.fs.stat(uri).then(() => true, () => false);
