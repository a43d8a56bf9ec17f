import * as vscode from 'vscode';
import type { PolicyClient } from '../client/policyClient';
import { tell } from '../host/context';
import { ArticlePanel } from './articlePanel';

const viewType = 'policylang.articles';

/** The article views: one for a document, and there again after a restart of the editor. */
export class ArticlePanels implements vscode.WebviewPanelSerializer<{ uri?: string }>, vscode.Disposable {
    private readonly panels = new Map<string, ArticlePanel>();
    private readonly parts: vscode.Disposable[];

    constructor(private readonly extension: vscode.Uri, private readonly client: PolicyClient) {
        this.parts = [
            vscode.window.registerWebviewPanelSerializer(viewType, this),
            vscode.commands.registerCommand('policylang.openArticles', (clicked?: unknown) => this.openClicked(clicked)),
            vscode.commands.registerCommand('policy.openArticle', (uri: unknown, number: unknown) => this.open(String(uri)).reveal(String(number))),
        ];
    }

    async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: { uri?: string } | undefined): Promise<void> {
        if (state?.uri === undefined) panel.dispose();
        else this.keep(panel, state.uri);
    }

    dispose(): void {
        this.parts.forEach((p) => p.dispose());
        this.panels.forEach(({ panel }) => panel.dispose());
    }

    private openClicked(clicked: unknown): void {
        const uri = clicked instanceof vscode.Uri ? clicked : vscode.window.activeTextEditor?.document.uri;
        if (uri !== undefined) this.open(uri.toString());
    }

    private open(uri: string): ArticlePanel {
        void tell('sawWords', true);
        const open = this.panels.get(uri);
        if (open !== undefined) {
            open.panel.reveal(undefined, true);
            return open;
        }
        const panel = vscode.window.createWebviewPanel(viewType, '', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableFindWidget: true, retainContextWhenHidden: true });
        return this.keep(panel, uri);
    }

    private keep(panel: vscode.WebviewPanel, uri: string): ArticlePanel {
        const kept = new ArticlePanel(panel, uri, this.extension, this.client);
        this.panels.set(uri, kept);
        panel.onDidDispose(() => this.panels.delete(uri));
        return kept;
    }
}
