import * as vscode from 'vscode';
import type { PolicyClient } from '../client/policyClient';
import { nameOf } from '../host/folders';
import { showPlace } from '../host/places';
import { webviewHtml } from '../host/webviewHtml';
import { decisionsRequest, explainRequest } from '../protocol/requests';
import type { DecisionFilter } from '../protocol/types';
import type { DecisionState, FromDecisions, ToDecisions } from '../views/decisions/messages';
import type { AttachedClaims, FolderClaims } from './attachedClaims';
import { decisionStrings } from './decisionStrings';

/** One decision view: passes on what the server says of a folder's claims, and does what is clicked. */
export class DecisionPanel {
    private readonly parts: vscode.Disposable[] = [];
    private isReady = false;
    private waiting: ToDecisions[] = [];

    constructor(
        readonly panel: vscode.WebviewPanel,
        readonly folder: string,
        extension: vscode.Uri,
        private readonly client: PolicyClient,
        private readonly claims: AttachedClaims,
    ) {
        panel.iconPath = { light: vscode.Uri.joinPath(extension, 'icons', 'policy-light.svg'), dark: vscode.Uri.joinPath(extension, 'icons', 'policy-dark.svg') };
        panel.title = vscode.l10n.t('Decisions: {0}', nameOf(folder));
        panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
        this.parts.push(
            panel.webview.onDidReceiveMessage((message: FromDecisions) => this.receive(message)),
            claims.onDidChange((told) => told.folder === folder && this.send({ type: 'state', state: stateOf(told) })),
            panel.onDidDispose(() => this.parts.forEach((p) => p.dispose())),
        );
        panel.webview.html = webviewHtml(panel.webview, extension, 'decisions', panel.title);
    }

    filter(filter: DecisionFilter): void {
        this.send({ type: 'filter', filter });
    }

    explain(claimId: string): void {
        this.send({ type: 'explain', claimId });
    }

    private send(message: ToDecisions): void {
        if (this.isReady) void this.panel.webview.postMessage(message);
        else if (message.type !== 'state') this.waiting.push(message);
    }

    private receive(message: FromDecisions): void {
        switch (message.type) {
            case 'ready':
                this.isReady = true;
                this.send({ type: 'begin', strings: decisionStrings(), state: stateOf(this.claims.of(this.folder), this.folder) });
                this.waiting.forEach((m) => this.send(m));
                this.waiting = [];
                break;
            case 'page':
                void this.page(message);
                break;
            case 'explain':
                void this.explanation(message.claimId);
                break;
            case 'show':
                if (!message.keepFocus || vscode.workspace.getConfiguration('policylang').get<boolean>('decisions.reveal', true)) {
                    void showPlace(message.place, this.panel.viewColumn, message.keepFocus);
                }
                break;
            case 'attach':
                void vscode.commands.executeCommand('policylang.attachClaims', { folder: this.folder });
                break;
            case 'detach':
                void vscode.commands.executeCommand('policylang.detachClaims', { folder: this.folder });
                break;
        }
    }

    private async page({ request, revision, offset, limit, filter }: Extract<FromDecisions, { type: 'page' }>): Promise<void> {
        const page = await this.client.ask(decisionsRequest, { folder: this.folder, revision, offset, limit, ...filter });
        this.send({ type: 'page', request, offset, page: page ?? null });
    }

    private async explanation(claimId: string): Promise<void> {
        const explanation = await this.client.ask(explainRequest, { folder: this.folder, claimId });
        this.send({ type: 'explanation', claimId, explanation: explanation ?? null });
    }
}

function stateOf(told: FolderClaims | undefined, folder = told?.folder ?? ''): DecisionState {
    return {
        folder,
        files: (told?.files ?? []).map(nameOf),
        revision: told?.revision ?? 0,
        isStale: told?.isStale ?? false,
        ...(told?.summary && { summary: told.summary }),
        ...(told?.problem !== undefined && { problem: told.problem }),
    };
}
