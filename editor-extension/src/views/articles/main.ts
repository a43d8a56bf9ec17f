import type { Article } from '../../protocol/types';
import { button, element, fill, icon } from '../shared/element';
import { icons } from '../shared/icons';
import { articleSection } from './article';
import type { ArticleStrings, FromArticles, ToArticles } from './messages';
import { articleAt, count, isOpen } from './model';

const vscode = acquireVsCodeApi<{ uri: string; onlyOpen: boolean }>();
const say = (message: FromArticles) => vscode.postMessage(message);
const root = document.getElementById('root') ?? document.body;

/** The whole view. */
class ArticleView {
    private articles: readonly Article[];
    private onlyOpen = vscode.getState()?.onlyOpen ?? false;
    private at = -1;
    /** Scrolling that the view does itself is not told. */
    private quietUntil = 0;
    private readonly head = element('header', {});
    private readonly list = element('div', { class: 'articles', role: 'region', tabindex: 0, 'data-testid': 'article-list' });

    constructor(private readonly strings: ArticleStrings, private readonly uri: string, articles: readonly Article[]) {
        this.articles = articles;
        vscode.setState({ uri, onlyOpen: this.onlyOpen });
        root.replaceChildren(this.head, element('div', { class: 'columns', 'aria-hidden': 'true' }, element('span', {}, strings.words), element('span', {}, strings.rules)), this.list);
        this.list.setAttribute('aria-label', strings.words);
        this.list.addEventListener('scroll', () => this.scrolled(), { passive: true });
        this.draw();
    }

    receive(message: ToArticles): void {
        switch (message.type) {
            case 'begin': break;
            case 'articles':
                this.articles = message.articles;
                this.draw();
                break;
            case 'reveal': this.reveal(articleAt(this.articles, message.line), message.line); break;
            case 'article': this.reveal(this.articles.findIndex((a) => a.number === message.number), undefined); break;
        }
    }

    private draw(): void {
        const scroll = this.list.scrollTop;
        this.drawHead();
        const shown = this.onlyOpen
            ? this.articles.map((a) => ({ ...a, sentences: a.sentences.filter(isOpen) })).filter((a) => a.sentences.length > 0)
            : this.articles;
        root.classList.toggle('empty', shown.length === 0);
        this.list.replaceChildren(...(shown.length > 0
            ? shown.map((article) => articleSection(article, this.uri, this.strings, (place) => say({ type: 'show', place })))
            : [element('p', { class: 'hint' }, this.articles.length === 0 ? this.strings.nothing : this.strings.noneOpen)]));
        this.quiet();
        this.list.scrollTop = scroll;
    }

    private drawHead(): void {
        const { strings, articles } = this;
        const counts = count(articles);
        const all = counts.reduce((sum, c) => sum + c.count, 0);
        const disagree = articles.flatMap((a) => a.sentences).reduce((sum, s) => sum + s.marks.length, 0);
        const bar = element('div', { class: 'bar', 'aria-hidden': 'true' }, ...counts.map((c) => {
            const part = element('span', { class: c.state, title: c.label });
            part.style.flexGrow = String(c.count);
            return part;
        }));
        this.head.replaceChildren(bar, element('div', { class: 'line' },
            element('ul', { class: 'counts', 'aria-label': fill(strings.counted, all) },
                ...counts.map((c) => element('li', { class: c.state, 'data-testid': `count-${c.state}` }, element('i', {}), `${c.label} ${c.count}`)),
                disagree > 0 && element('li', { class: 'disagree', 'data-testid': 'disagreements' }, icon(icons.warning), fill(strings.disagree, disagree))),
            element('div', { class: 'tools' },
                button({ class: 'toggle', 'aria-pressed': String(this.onlyOpen), 'data-testid': 'only-open' }, () => this.toggle(), strings.onlyOpen),
                button({ class: 'plain', title: strings.previous, 'aria-label': strings.previous, 'data-testid': 'previous-open' }, () => this.step(-1), icon('M4 10l4-4 4 4')),
                button({ class: 'plain', title: strings.next, 'aria-label': strings.next, 'data-testid': 'next-open' }, () => this.step(1), icon('M4 6l4 4 4-4')))));
    }

    private toggle(): void {
        this.onlyOpen = !this.onlyOpen;
        vscode.setState({ uri: this.uri, onlyOpen: this.onlyOpen });
        this.draw();
        this.head.querySelector<HTMLElement>('.toggle')?.focus();
    }

    /** To the next sentence that something is to be done about, round the end. */
    private step(by: number): void {
        const open = [...this.list.querySelectorAll<HTMLElement>('.undone')];
        if (open.length === 0) return;
        this.at = (this.at + by + open.length) % open.length;
        const found = open[this.at];
        found?.scrollIntoView({ block: 'center' });
        found?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    }

    private reveal(index: number, line: number | undefined): void {
        const article = this.articles[index];
        const section = article && this.list.querySelector<HTMLElement>(`[data-article="${CSS.escape(article.number)}"]`);
        if (!article || !section) return;
        const { start, end } = article.range;
        const share = line === undefined || end.line === start.line ? 0 : Math.min(1, (line - start.line) / (end.line - start.line + 1));
        this.quiet();
        this.list.scrollTop = section.offsetTop - this.list.offsetTop + share * section.offsetHeight;
    }

    private quiet(): void {
        this.quietUntil = Date.now() + 300;
    }

    private scrolled(): void {
        if (Date.now() < this.quietUntil) return;
        const top = this.list.scrollTop + this.list.offsetTop;
        const section = [...this.list.querySelectorAll<HTMLElement>('[data-line]')].findLast((s) => s.offsetTop <= top + 4);
        const article = section && this.articles.find((a) => a.number === section.dataset['article']);
        if (!section || !article) return;
        const share = Math.min(1, Math.max(0, (top - section.offsetTop) / Math.max(1, section.offsetHeight)));
        say({ type: 'scrolled', line: Math.round(article.range.start.line + share * (article.range.end.line - article.range.start.line)) });
    }
}

let view: ArticleView | undefined;
window.addEventListener('message', ({ data }: MessageEvent<ToArticles>) => {
    if (data.type === 'begin') view = new ArticleView(data.strings, data.uri, data.articles);
    else view?.receive(data);
});
say({ type: 'ready' });
