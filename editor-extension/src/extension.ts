import * as vscode from 'vscode';
import { ArticlePanels } from './articles/articlePanels';
import { AttachedClaims } from './claims/attachedClaims';
import { claimsCommands } from './claims/claimsCommands';
import { ClaimsTree } from './claims/claimsTree';
import { DecisionPanels } from './claims/decisionPanels';
import { PolicyClient } from './client/policyClient';
import { serverCommands } from './client/serverCommands';
import { documentContext, hasBenefit } from './documents/context';
import { newDocument } from './documents/newDocument';
import { newVersion } from './documents/newVersion';
import { watchWalkthrough } from './host/context';
import { saying } from './host/saying';
import { InForceStatus } from './status/inForce';
import { serverStatus } from './status/serverStatus';
import { policyTasks } from './tasks/policyTasks';
import { PolicyTests } from './testing/policyTests';
import { testCommands } from './testing/testCommands';

/** Commands wait for this to end, so the server is not waited for. */
export function activate(context: vscode.ExtensionContext): void {
    const client = new PolicyClient(context);
    const claims = new AttachedClaims(client);
    const claimsTree = new ClaimsTree(claims);
    const decisions = new DecisionPanels(context.extensionUri, client, claims);
    const tests = new PolicyTests(client);
    context.subscriptions.push(
        client, claims, claimsTree, decisions, tests,
        new ArticlePanels(context.extensionUri, client),
        new InForceStatus(client),
        serverStatus(client),
        policyTasks(context),
        documentContext(hasBenefit),
        watchWalkthrough(),
        vscode.window.registerTreeDataProvider('policylang.claims', claimsTree),
        ...claimsCommands(claims, decisions),
        ...testCommands(tests),
        ...serverCommands(client),
        vscode.commands.registerCommand('policylang.newDocument', () => saying(newDocument())),
        vscode.commands.registerCommand('policylang.newVersion', () => saying(newVersion(client))),
        vscode.commands.registerCommand('policylang.openWalkthrough', () =>
            vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false)),
    );
    void client.start();
}
