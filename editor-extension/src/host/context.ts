import * as vscode from 'vscode';

/**
 * What menus, welcome views and the walkthrough know of the extension. The walkthrough takes notice only of what becomes true after it is
 * first shown, so each fact has a second key for it, that waits until then.
 */
const reached = new Set<string>();
let isWalkthroughShown = false;

export async function tell(key: string, value: boolean): Promise<void> {
    await vscode.commands.executeCommand('setContext', `policylang.${key}`, value);
    if (value && !reached.has(key)) {
        reached.add(key);
        if (isWalkthroughShown) await mark(key);
    }
}

/** Looks for the walkthrough among the tabs: no other page of the editor is as unknown to extensions. */
export function watchWalkthrough(): vscode.Disposable {
    const look = (tabs: readonly vscode.Tab[]) => {
        if (isWalkthroughShown || !tabs.some((t) => t.input === undefined)) return;
        setTimeout(() => {
            isWalkthroughShown = true;
            reached.forEach((key) => void mark(key));
        }, 1000);
    };
    look(vscode.window.tabGroups.all.flatMap((g) => g.tabs));
    return vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => look([...opened, ...changed]));
}

const mark = (key: string): Thenable<unknown> => vscode.commands.executeCommand('setContext', `policylang.reached.${key}`, true);
