import * as vscode from 'vscode';
import type { PolicyClient } from '../client/policyClient';
import { dayOf, isDay } from '../status/day';

/** Asks what a new version is called and from when it holds; the server writes the file that amends the document. */
export async function newVersion(client: PolicyClient): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'policy') return;
    const name = await vscode.window.showInputBox({
        ignoreFocusOut: true, title: vscode.l10n.t('New Version'), prompt: vscode.l10n.t('The name of the new policy, as rules name it'), placeHolder: 'city_grant_2027',
        validateInput: (text) => /^[\p{L}_][\p{L}\d_]*$/u.test(text.trim()) ? undefined : vscode.l10n.t('A name has letters, digits and `_`, and begins with a letter.'),
    });
    if (name === undefined) return;
    const effectiveFrom = await vscode.window.showInputBox({
        ignoreFocusOut: true, title: vscode.l10n.t('New Version'), prompt: vscode.l10n.t('The day from which it is in force'), value: dayOf(new Date()),
        validateInput: (text) => isDay(text.trim()) ? undefined : vscode.l10n.t('A day is written `2026-11-26`.'),
    });
    if (effectiveFrom === undefined) return;
    const title = await vscode.window.showInputBox({ ignoreFocusOut: true, title: vscode.l10n.t('New Version'), prompt: vscode.l10n.t('Its title; may be left empty') });
    if (title === undefined) return;
    const told = { name: name.trim(), effectiveFrom: effectiveFrom.trim(), ...(title.trim() && { title: title.trim() }) };
    const made = await client.execute('policy.newVersion', [document.uri.toString(), told]) as { uri?: string } | null;
    if (made?.uri !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(made.uri));
}
