import * as vscode from 'vscode';
import type { PolicyClient } from '../client/policyClient';
import { nameOf } from '../host/folders';
import { showPlace } from '../host/places';
import { webviewHtml } from '../host/webviewHtml';
import { articlesRequest } from '../protocol/requests';
import type { Article } from '../protocol/types';
import type { ArticleStrings, FromArticles, ToArticles } from '../views/articles/messages';

const pause = 350;

/** One article view: the document's official words beside its rules, kept up to date as it is typed, scrolling with its editor. */
export class ArticlePanel {
    private readonly parts: vscode.Disposable[] = [];
    private isReady = false;
    private wanted: ToArticles | undefined;
    private timer: NodeJS.Timeout | undefined;
    /** Scrolling that the view asked for is not told back to it. */
    private quietUntil = 0;

    constructor(readonly panel: vscode.WebviewPanel, private readonly uri: string, extension: vscode.Uri, private readonly client: PolicyClient) {
        panel.iconPath = { light: vscode.Uri.joinPath(extension, 'icons', 'policy-light.svg'), dark: vscode.Uri.joinPath(extension, 'icons', 'policy-dark.svg') };
        panel.title = vscode.l10n.t('Words: {0}', nameOf(uri));
        panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
        this.parts.push(
            panel.webview.onDidReceiveMessage((message: FromArticles) => void this.receive(message)),
            vscode.workspace.onDidChangeTextDocument(({ document }) => document.languageId === 'policy' && this.refreshSoon()),
            client.onDidChangeState((state) => state === 'running' && this.refreshSoon()),
            vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => this.follow(textEditor, visibleRanges[0])),
            panel.onDidDispose(() => {
                clearTimeout(this.timer);
                this.parts.forEach((p) => p.dispose());
            }),
        );
        panel.webview.html = webviewHtml(panel.webview, extension, 'articles', panel.title);
    }

    /** Scrolls to an article. */
    reveal(number: string): void {
        this.send({ type: 'article', number });
    }

    private send(message: ToArticles): void {
        if (this.isReady) void this.panel.webview.postMessage(message);
        else this.wanted = message;
    }

    private async receive(message: FromArticles): Promise<void> {
        switch (message.type) {
            case 'ready': {
                const articles = await this.ask();
                this.isReady = true;
                this.send({ type: 'begin', strings: articleStrings(), uri: this.uri, articles: articles ?? [] });
                const seen = this.editor()?.visibleRanges[0];
                if (this.wanted) this.send(this.wanted);
                else if (seen) this.send({ type: 'reveal', line: seen.start.line });
                this.wanted = undefined;
                break;
            }
            case 'show':
                await showPlace(message.place, this.panel.viewColumn);
                break;
            case 'scrolled': {
                const editor = this.editor();
                this.quietUntil = Date.now() + 400;
                editor?.revealRange(new vscode.Range(message.line, 0, message.line, 0), vscode.TextEditorRevealType.AtTop);
                break;
            }
        }
    }

    private editor(): vscode.TextEditor | undefined {
        return vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === this.uri);
    }

    private follow(editor: vscode.TextEditor, visible: vscode.Range | undefined): void {
        if (visible === undefined || editor.document.uri.toString() !== this.uri || Date.now() < this.quietUntil || this.panel.active) return;
        this.send({ type: 'reveal', line: visible.start.line });
    }

    private refreshSoon(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.refresh(), pause);
    }

    private async refresh(): Promise<void> {
        const articles = await this.ask();
        if (articles !== undefined && this.isReady) this.send({ type: 'articles', articles });
    }

    private async ask(): Promise<readonly Article[] | undefined> {
        return (await this.client.ask(articlesRequest, { textDocument: { uri: this.uri } }) ?? undefined)?.articles;
    }
}

const articleStrings = (): ArticleStrings => ({
    article: vscode.l10n.t('Article {0}'),
    words: vscode.l10n.t('Official words'),
    rules: vscode.l10n.t('Rules'),
    nothing: vscode.l10n.t('No article of this document states official words yet: write them with `text`, or name the official text with `source`.'),
    onlyOpen: vscode.l10n.t('Only what is open'),
    next: vscode.l10n.t('Next open sentence'),
    previous: vscode.l10n.t('Previous open sentence'),
    noneOpen: vscode.l10n.t('Every sentence is accounted for, and no number disagrees.'),
    counted: vscode.l10n.t('{0} sentences'),
    disagree: vscode.l10n.t('{0} disagree'),
    toWords: vscode.l10n.t('Show these words'),
    toRule: vscode.l10n.t('Show the rule'),
});
