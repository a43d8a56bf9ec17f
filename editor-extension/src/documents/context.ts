import * as vscode from 'vscode';
import { tell } from '../host/context';
import { watchDeleted } from '../host/deleted';

const pause = 500;

/** Tells menus, welcome views and the walkthrough whether there are documents here, and whether one has a benefit. */
export function documentContext(hasBenefit: (document: vscode.TextDocument) => Promise<boolean>): vscode.Disposable {
    const look = async () => {
        await tell('hasFolder', (vscode.workspace.workspaceFolders ?? []).length > 0);
        await tell('hasDocuments', (await vscode.workspace.findFiles('**/*.policy', '**/{node_modules,bin,obj}/**', 1)).length > 0);
    };
    let looking: NodeJS.Timeout | undefined;
    // Many files may be deleted at once.
    const lookSoon = () => {
        clearTimeout(looking);
        looking = setTimeout(() => void look(), pause);
    };
    let timer: NodeJS.Timeout | undefined;
    let isTold = false;
    const read = (document: vscode.TextDocument | undefined) => {
        if (isTold || document?.languageId !== 'policy') return;
        clearTimeout(timer);
        timer = setTimeout(() => void hasBenefit(document).then((has) => {
            isTold ||= has;
            return has ? tell('hasBenefit', true) : undefined;
        }), pause);
    };
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.policy', false, true, true);
    void look();
    read(vscode.window.activeTextEditor?.document);
    return vscode.Disposable.from(
        watcher, watcher.onDidCreate(look), watchDeleted(lookSoon), vscode.workspace.onDidChangeWorkspaceFolders(look),
        vscode.window.onDidChangeActiveTextEditor((e) => read(e?.document)),
        vscode.workspace.onDidChangeTextDocument(({ document }) => read(document)),
        new vscode.Disposable(() => { clearTimeout(timer); clearTimeout(looking); }));
}

/** Whether the outline of a document, as the server tells it, has a benefit. */
export async function hasBenefit(document: vscode.TextDocument): Promise<boolean> {
    const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
    const has = (symbols: readonly vscode.DocumentSymbol[]): boolean => symbols.some((s) => s.kind === vscode.SymbolKind.Class || has(s.children ?? []));
    return has(outline ?? []);
}
