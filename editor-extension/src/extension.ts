import * as vscode from 'vscode';
import { PolicyClient } from './client/policyClient';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const client = new PolicyClient(context);
    context.subscriptions.push(
        client,
        vscode.commands.registerCommand('policylang.restartServer', () => client.restart()),
        vscode.commands.registerCommand('policylang.showOutput', () => client.showOutput()),
    );
    await client.start();
}
