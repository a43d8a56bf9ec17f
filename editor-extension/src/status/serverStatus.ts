import * as vscode from 'vscode';
import type { PolicyClient } from '../client/policyClient';

/** What the server is doing, among the statuses of the language. */
export function serverStatus(client: PolicyClient): vscode.Disposable {
    const item = vscode.languages.createLanguageStatusItem('policylang.server', { language: 'policy' });
    item.name = vscode.l10n.t('PolicyLang server');
    const show = () => {
        item.busy = client.currentState === 'starting';
        item.severity = client.currentState === 'stopped' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
        item.text = client.currentState === 'running' ? client.serverInfo ?? 'PolicyLang'
            : client.currentState === 'starting' ? vscode.l10n.t('starting …') : vscode.l10n.t('stopped');
        item.detail = vscode.l10n.t('PolicyLang server');
        item.command = { command: 'policylang.restartServer', title: vscode.l10n.t('Restart Server') };
    };
    show();
    return vscode.Disposable.from(item, client.onDidChangeState(show));
}
