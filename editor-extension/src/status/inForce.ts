import * as vscode from 'vscode';
import type { PolicyClient } from '../client/policyClient';
import { inForceRequest } from '../protocol/requests';
import type { InForce } from '../protocol/types';
import { dayOf, isDay } from './day';

const pause = 400;

/** The status bar: whether the document in the editor is in force today, or on a day that was chosen, and which version is. */
export class InForceStatus implements vscode.Disposable {
    private readonly item = vscode.window.createStatusBarItem('policylang.inForce', vscode.StatusBarAlignment.Right, 110);
    private readonly parts: vscode.Disposable[];
    private chosen: string | undefined;
    private told: { readonly day: string; readonly answer: InForce } | undefined;
    private timer: NodeJS.Timeout | undefined;
    /** The document last looked at; a view beside it takes the focus, not the place. */
    private document: vscode.TextDocument | undefined;

    constructor(private readonly client: PolicyClient) {
        this.item.name = vscode.l10n.t('Version in force');
        this.item.command = 'policylang.chooseDate';
        this.parts = [
            this.item,
            vscode.commands.registerCommand('policylang.chooseDate', () => this.choose()),
            vscode.window.onDidChangeActiveTextEditor(() => this.refreshSoon()),
            vscode.workspace.onDidChangeTextDocument(({ document }) => document.languageId === 'policy' && this.refreshSoon()),
            vscode.window.onDidChangeWindowState(({ focused }) => focused && this.refreshSoon()),
            vscode.workspace.onDidChangeConfiguration((e) => e.affectsConfiguration('policylang.statusBar') && this.refreshSoon()),
            client.onDidChangeState(() => this.refreshSoon()),
        ];
    }

    dispose(): void {
        clearTimeout(this.timer);
        this.parts.forEach((p) => p.dispose());
    }

    private refreshSoon(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.refresh(), pause);
    }

    private async refresh(): Promise<void> {
        const isSeen = vscode.window.visibleTextEditors.some((e) => e.document === this.document);
        const document = vscode.window.activeTextEditor?.document ?? (isSeen ? this.document : undefined);
        this.document = document;
        const shown = vscode.workspace.getConfiguration('policylang').get<boolean>('statusBar.inForce', true);
        const day = this.chosen ?? dayOf(new Date());
        const answer = shown && document?.languageId === 'policy'
            ? await this.client.ask(inForceRequest, { textDocument: { uri: document.uri.toString() }, date: day }) : undefined;
        this.told = answer ? { day, answer } : undefined;
        if (!answer) {
            this.item.hide();
            return;
        }
        this.show(answer, day);
    }

    private show(answer: InForce, day: string): void {
        const name = answer.number ?? answer.display;
        const when = this.chosen === undefined ? vscode.l10n.t('today') : day;
        const state = answer.isInForce ? vscode.l10n.t('in force {0}', when)
            : answer.to !== undefined && answer.to < day ? vscode.l10n.t('ended {0}', answer.to)
            : answer.from !== undefined && answer.from > day ? vscode.l10n.t('not before {0}', answer.from)
            : vscode.l10n.t('not in force {0}', when);
        this.item.text = `${answer.isInForce ? '$(law)' : '$(circle-slash)'} ${name} · ${state}`;
        this.item.accessibilityInformation = { label: `${name}, ${state}` };
        this.item.backgroundColor = undefined;
        const days = answer.from === undefined ? undefined
            : answer.to === undefined ? vscode.l10n.t('from {0}', answer.from) : vscode.l10n.t('from {0} to {1}', answer.from, answer.to);
        const tooltip = new vscode.MarkdownString();
        tooltip.appendText([answer.display, answer.number].filter((t) => t !== undefined).join('\n'));
        if (days !== undefined) tooltip.appendMarkdown('\n\n').appendText(days);
        if (answer.other) tooltip.appendMarkdown('\n\n').appendText(vscode.l10n.t('In force {0}: {1}', when, answer.other.display));
        this.item.tooltip = tooltip;
        this.item.show();
    }

    private async choose(): Promise<void> {
        const other = this.told?.answer.other;
        const today = dayOf(new Date());
        const picks = [
            ...(other ? [{ label: `$(arrow-swap) ${vscode.l10n.t('Go to the version in force')}`, description: other.display, act: () => this.goTo(other.uri) }] : []),
            { label: `$(calendar) ${vscode.l10n.t('Another day…')}`, description: this.chosen ?? '', act: () => this.askDay(this.chosen ?? today) },
            ...(this.chosen === undefined ? [] : [{ label: `$(discard) ${vscode.l10n.t('Today')}`, description: today, act: () => this.take(undefined) }]),
        ];
        const title = this.told && `${this.told.answer.number ?? this.told.answer.display}`;
        const chosen = await vscode.window.showQuickPick(picks, { title: title ?? vscode.l10n.t('Version in force'), placeHolder: vscode.l10n.t('In force on which day?') });
        await chosen?.act();
    }

    private async goTo(uri: string): Promise<void> {
        await vscode.window.showTextDocument(vscode.Uri.parse(uri));
    }

    private async askDay(value: string): Promise<void> {
        const day = await vscode.window.showInputBox({
            title: vscode.l10n.t('In force on which day?'), value,
            validateInput: (text) => isDay(text.trim()) ? undefined : vscode.l10n.t('A day is written `2026-11-26`.'),
        });
        if (day !== undefined) await this.take(day.trim());
    }

    private async take(day: string | undefined): Promise<void> {
        this.chosen = day;
        await this.refresh();
    }
}
