import * as vscode from 'vscode';
import type { PolicyClient } from '../client/policyClient';
import type { AttachedClaims } from './attachedClaims';
import { DecisionPanel } from './decisionPanel';

const viewType = 'policylang.decisions';

/** The decision views: one for a folder, opened beside the rules, and there again after a restart of the editor. */
export class DecisionPanels implements vscode.WebviewPanelSerializer<{ folder?: string }>, vscode.Disposable {
    private readonly panels = new Map<string, DecisionPanel>();
    private readonly registration: vscode.Disposable;

    constructor(private readonly extension: vscode.Uri, private readonly client: PolicyClient, private readonly claims: AttachedClaims) {
        this.registration = vscode.window.registerWebviewPanelSerializer(viewType, this);
    }

    open(folder: string): DecisionPanel {
        const open = this.panels.get(folder);
        if (open !== undefined) {
            open.panel.reveal(undefined, true);
            return open;
        }
        const panel = vscode.window.createWebviewPanel(viewType, '', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableFindWidget: true, retainContextWhenHidden: true });
        return this.keep(panel, folder);
    }

    async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: { folder?: string } | undefined): Promise<void> {
        if (state?.folder === undefined) panel.dispose();
        else this.keep(panel, state.folder);
    }

    dispose(): void {
        this.registration.dispose();
        this.panels.forEach(({ panel }) => panel.dispose());
    }

    private keep(panel: vscode.WebviewPanel, folder: string): DecisionPanel {
        const kept = new DecisionPanel(panel, folder, this.extension, this.client, this.claims);
        this.panels.set(folder, kept);
        panel.onDidDispose(() => this.panels.delete(folder));
        return kept;
    }
}
