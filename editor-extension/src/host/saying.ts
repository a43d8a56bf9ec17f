import * as vscode from 'vscode';

/** What a command cannot do is said in the corner: what is thrown out of a command stops the window with a box. */
export async function saying(work: Promise<unknown>): Promise<void> {
    await work.catch((error: unknown) => void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error)));
}
