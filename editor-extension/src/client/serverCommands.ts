import * as vscode from 'vscode';
import type { Position, Range } from '../protocol/types';
import type { PolicyClient } from './policyClient';

/** The commands round the server, and the one that its lenses name for the places of a name; another server is taken as soon as it is named. */
export const serverCommands = (client: PolicyClient): vscode.Disposable[] => [
    vscode.workspace.onDidChangeConfiguration((e) => e.affectsConfiguration('policylang.server.path') && void client.restart()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void client.restart()),
    vscode.commands.registerCommand('policylang.restartServer', () => client.restart()),
    vscode.commands.registerCommand('policylang.showOutput', () => client.showOutput()),
    vscode.commands.registerCommand('policy.showReferences', (uri: string, position: Position, locations: readonly { uri: string; range: Range }[]) =>
        vscode.commands.executeCommand(
            'editor.action.showReferences', vscode.Uri.parse(uri), new vscode.Position(position.line, position.character),
            locations.map((l) => new vscode.Location(vscode.Uri.parse(l.uri), new vscode.Range(l.range.start.line, l.range.start.character, l.range.end.line, l.range.end.character))))),
];
