import * as vscode from 'vscode';
import { nameOf } from '../host/folders';
import type { OutcomeCount } from '../protocol/types';
import type { AttachedClaims, FolderClaims } from './attachedClaims';

type Node =
    | { readonly kind: 'claims'; readonly folder: string }
    | { readonly kind: 'outcome'; readonly folder: string; readonly outcome: OutcomeCount }
    | { readonly kind: 'file'; readonly folder: string; readonly uri: string };

/** The view in the side bar: each folder with claims, its total, and how many claims came out how. */
export class ClaimsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<Node | undefined>();
    private readonly watch: vscode.Disposable;

    readonly onDidChangeTreeData = this.changed.event;

    constructor(private readonly claims: AttachedClaims) {
        this.watch = claims.onDidChange(() => this.changed.fire(undefined));
    }

    getChildren(node?: Node): Node[] {
        if (node === undefined) return this.claims.all.map(({ folder }) => ({ kind: 'claims', folder }));
        if (node.kind !== 'claims') return [];
        const told = this.claims.of(node.folder);
        return [
            ...(told?.summary?.outcomes ?? []).map((outcome): Node => ({ kind: 'outcome', folder: node.folder, outcome })),
            ...(told?.files ?? []).map((uri): Node => ({ kind: 'file', folder: node.folder, uri })),
        ];
    }

    getTreeItem(node: Node): vscode.TreeItem {
        switch (node.kind) {
            case 'claims': return folderItem(node.folder, this.claims.of(node.folder));
            case 'outcome': return outcomeItem(node.folder, node.outcome);
            case 'file': return fileItem(node.uri);
        }
    }

    dispose(): void {
        this.watch.dispose();
        this.changed.dispose();
    }
}

function folderItem(folder: string, told: FolderClaims | undefined): vscode.TreeItem {
    const item = new vscode.TreeItem(nameOf(folder), vscode.TreeItemCollapsibleState.Expanded);
    item.id = folder;
    item.contextValue = 'claims';
    item.description = told?.summary === undefined ? told?.problem ?? vscode.l10n.t('being decided …')
        : [told.summary.total.text, told.summary.change?.text].filter((t) => t !== undefined).join('  ');
    item.iconPath = told?.problem === undefined ? new vscode.ThemeIcon('law') : new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    item.tooltip = told?.problem ?? vscode.workspace.asRelativePath(vscode.Uri.parse(folder));
    return item;
}

function outcomeItem(folder: string, outcome: OutcomeCount): vscode.TreeItem {
    const item = new vscode.TreeItem(outcome.label);
    item.id = `${folder}#${outcome.outcome}`;
    item.description = `${outcome.count}${outcome.paid.value === '0.00' ? '' : `  ${outcome.paid.text}`}`;
    item.iconPath = new vscode.ThemeIcon('circle-small-filled');
    item.command = { command: 'policylang.openDecisions', title: '', arguments: [{ folder, outcome: outcome.outcome }] };
    return item;
}

function fileItem(uri: string): vscode.TreeItem {
    const item = new vscode.TreeItem(vscode.Uri.parse(uri));
    item.id = uri;
    item.description = true;
    item.contextValue = 'claimsFile';
    item.command = { command: 'vscode.open', title: '', arguments: [vscode.Uri.parse(uri)] };
    return item;
}
