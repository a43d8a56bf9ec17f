import * as vscode from 'vscode';
import { foldersOf, nameOf, nearestFolder, parentOf } from '../host/folders';
import { saying } from '../host/saying';
import type { AttachedClaims } from './attachedClaims';
import type { DecisionPanels } from './decisionPanels';

/** The commands round claims: attach, detach, look at decisions, explain one. */
export function claimsCommands(claims: AttachedClaims, panels: DecisionPanels): vscode.Disposable[] {
    const attach = async (clicked?: unknown, selected?: unknown) => {
        const files = Array.isArray(selected) && selected.every((s) => s instanceof vscode.Uri) ? selected : clicked instanceof vscode.Uri ? [clicked] : await chooseFiles();
        if (files === undefined || files.length === 0) return;
        const addresses = files.map(String);
        const folder = folderOf(clicked) ?? await chooseFolder(addresses[0]);
        if (folder === undefined) return;
        panels.open(folder);
        await claims.attach(folder, [...new Set([...claims.of(folder)?.files ?? [], ...addresses])]);
    };
    const detach = async (item?: unknown) => {
        const folder = folderOf(item) ?? await chooseAttached(claims);
        if (folder === undefined) return;
        const file = fileOf(item);
        await claims.attach(folder, file === undefined ? [] : (claims.of(folder)?.files ?? []).filter((f) => f !== file));
    };
    const open = async (clicked?: unknown) => {
        const folder = folderOf(clicked) ?? await chooseFolder(clicked instanceof vscode.Uri ? clicked.toString() : undefined);
        if (folder === undefined) return;
        const panel = panels.open(folder);
        const outcome = outcomeOf(clicked);
        if (outcome !== undefined) panel.filter({ outcome });
    };
    const explain = async () => {
        const folder = await chooseAttached(claims);
        if (folder === undefined) return;
        const claimId = await vscode.window.showInputBox({ title: vscode.l10n.t('Explain a Claim'), prompt: vscode.l10n.t('The id of the claim, as its file has it') });
        if (claimId) panels.open(folder).explain(claimId.trim());
    };
    return [
        vscode.commands.registerCommand('policylang.attachClaims', (...args: unknown[]) => saying(attach(...args))),
        vscode.commands.registerCommand('policylang.detachClaims', (item?: unknown) => saying(detach(item))),
        vscode.commands.registerCommand('policylang.openDecisions', (clicked?: unknown) => saying(open(clicked))),
        vscode.commands.registerCommand('policylang.explainClaim', () => saying(explain())),
        vscode.commands.registerCommand('policy.openDecisions', (folder: unknown) => saying(open(folder))),
    ];
}

const chooseFiles = () => vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: vscode.l10n.t('Attach'),
    filters: { [vscode.l10n.t('Claims')]: ['csv', 'json', 'jsonl', 'ndjson'] },
});

/** An address told by a lens, or an item of the view. */
function folderOf(told: unknown): string | undefined {
    if (typeof told === 'string') return told.replace(/\/$/, '');
    return typeof told === 'object' && told !== null && 'folder' in told && typeof told.folder === 'string' ? told.folder : undefined;
}

/** The one file that is meant, where an item of the view says so. */
function fileOf(told: unknown): string | undefined {
    return typeof told === 'object' && told !== null && 'uri' in told && typeof told.uri === 'string' ? told.uri : undefined;
}

/** Which claims of the folder are meant, where an item of the view says so. */
function outcomeOf(told: unknown): string | undefined {
    return typeof told === 'object' && told !== null && 'outcome' in told && typeof told.outcome === 'string' ? told.outcome : undefined;
}

async function chooseFolder(file: string | undefined): Promise<string | undefined> {
    const documents = await vscode.workspace.findFiles('**/*.policy', '**/{node_modules,bin,obj}/**');
    const folders = foldersOf(documents.map(String));
    const active = vscode.window.activeTextEditor?.document;
    const near = file !== undefined ? nearestFolder(file, folders) : active?.languageId === 'policy' ? parentOf(active.uri.toString()) : undefined;
    const sure = near ?? (folders.length === 1 ? folders[0] : undefined);
    if (sure !== undefined) return sure;
    if (folders.length === 0) {
        void vscode.window.showInformationMessage(vscode.l10n.t('There is no policy document in the open folders: claims are decided by the rules of a folder.'));
        return undefined;
    }
    return chosen(folders, vscode.l10n.t('The folder whose rules decide'));
}

async function chooseAttached(claims: AttachedClaims): Promise<string | undefined> {
    const folders = claims.all.map((f) => f.folder);
    return folders.length <= 1 ? folders[0] : chosen(folders, vscode.l10n.t('The folder whose claims are meant'));
}

async function chosen(folders: readonly string[], placeHolder: string): Promise<string | undefined> {
    const items = folders.map((folder) => ({ label: nameOf(folder), description: vscode.workspace.asRelativePath(vscode.Uri.parse(folder)), folder }));
    return (await vscode.window.showQuickPick(items, { placeHolder }))?.folder;
}
