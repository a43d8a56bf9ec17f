import * as vscode from 'vscode';
import type { ServerChoice } from './serverChoice';

/** Says why no server can be started and what to do about it. */
export async function tellNoServer(choice: Exclude<ServerChoice, { kind: 'found' }>, client: { restart(): Promise<void> }): Promise<void> {
    const settings = vscode.l10n.t('Open Settings');
    const download = vscode.l10n.t('Get .NET 10');
    const again = vscode.l10n.t('Try Again');
    const chosen = await vscode.window.showErrorMessage(messageOf(choice), ...(choice.kind === 'dotnetMissing' ? [download] : []), settings, again);
    if (chosen === settings) await vscode.commands.executeCommand('workbench.action.openSettings', 'policylang.server.path');
    if (chosen === download) await vscode.env.openExternal(vscode.Uri.parse('https://dotnet.microsoft.com/download/dotnet/10.0'));
    if (chosen === again) await client.restart();
}

function messageOf(choice: Exclude<ServerChoice, { kind: 'found' }>): string {
    switch (choice.kind) {
        case 'settingMissing':
            return vscode.l10n.t('There is no file `{0}`. Set `policylang.server.path` to the `policy` command or to `policy.dll`, or leave it empty to use the server of the extension.', choice.path);
        case 'dotnetMissing':
            return vscode.l10n.t('On this platform PolicyLang needs the .NET 10 runtime: install it so that `dotnet --list-runtimes` shows Microsoft.NETCore.App 10, or set `policylang.server.path` to a `policy` command.');
        case 'nothingBundled':
            return vscode.l10n.t('This package of PolicyLang has no server for {0}. Install the package for your platform or the portable one, or set `policylang.server.path` to a `policy` command.', choice.platform);
    }
}
