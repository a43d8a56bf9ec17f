import type { DecisionRow } from '../../protocol/types';
import { element, icon } from '../shared/element';
import { Pages } from '../shared/pages';
import { scrollToShow, visibleWindow } from '../shared/windowing';
import type { DecisionStrings } from './strings';
import { iconOf, toneOf } from './tones';

const rowHeight = 28;

export interface TableActions {
    fetch(request: number, offset: number, limit: number): void;
    choose(row: DecisionRow): void;
    open(row: DecisionRow): void;
}

/** The decisions as a grid that draws only the rows in sight, fetched page by page; a hundred thousand claims are as quick as ten. */
export class DecisionTable {
    readonly root: HTMLElement;
    private readonly body = element('div', { class: 'rows', role: 'presentation' });
    private readonly scroller = element('div', { class: 'scroller', role: 'presentation', tabindex: -1 });
    private readonly pages = new Pages<DecisionRow>(200);
    private total = 0;
    private active = -1;
    private chosen: string | undefined;
    private drawing = 0;

    constructor(private readonly strings: DecisionStrings, private readonly actions: TableActions) {
        const { claim, benefit, claimant, day, outcome, paid, reason } = strings;
        const head = element('div', { class: 'row head', role: 'row', 'aria-rowindex': 1 },
            ...([['id', claim], ['benefit', benefit], ['claimant', claimant], ['day', day], ['outcome', outcome], ['paid', paid], ['reason', reason]] as const)
                .map(([kind, label]) => element('div', { class: `cell ${kind}`, role: 'columnheader' }, label)));
        this.root = element('div', { class: 'grid', role: 'grid', tabindex: 0, 'aria-label': strings.heading, 'aria-colcount': 7, 'data-testid': 'decisions-grid' }, this.scroller);
        // The head is in the list, so that a scroll bar narrows it as it does the rows.
        this.scroller.append(head, this.body);
        // By itself a list that scrolls would be one more stop of the keyboard, without a name.
        this.scroller.addEventListener('focus', () => this.root.focus({ preventScroll: true }));
        this.scroller.addEventListener('scroll', () => this.drawSoon(), { passive: true });
        new ResizeObserver(() => this.drawSoon()).observe(this.scroller);
        this.root.addEventListener('keydown', (e) => this.key(e));
        this.body.addEventListener('click', (e) => this.click(e, (row) => this.actions.choose(row)));
        this.body.addEventListener('dblclick', (e) => this.click(e, (row) => this.actions.open(row)));
    }

    /** Other claims: begins at the top. */
    begin(total: number): void {
        this.pages.clear(false);
        this.total = total;
        this.active = -1;
        this.scroller.scrollTop = 0;
        this.drawSoon();
    }

    /** The same claims, decided anew: what is seen stays until the new rows are there. */
    renew(): void {
        this.pages.clear(true);
        this.drawSoon();
    }

    /** An answer to `fetch`. */
    put(request: number, offset: number, total: number, rows: readonly DecisionRow[]): void {
        if (!this.pages.put(request, offset, rows)) return;
        this.total = total;
        this.active = Math.min(this.active, total - 1);
        this.drawSoon();
    }

    /** An answer that did not come, because the server was deciding anew: asked again a little later. */
    fail(request: number): void {
        setTimeout(() => {
            this.pages.fail(request);
            this.drawSoon();
        }, 400);
    }

    get count(): number {
        return this.total;
    }

    /** Marks the claim whose explanation is shown. */
    mark(claimId: string | undefined): void {
        this.chosen = claimId;
        this.drawSoon();
    }

    /** What rows are seen in: the list without its head. */
    private get height(): number {
        return this.scroller.clientHeight - rowHeight;
    }

    private drawSoon(): void {
        if (this.drawing === 0) this.drawing = requestAnimationFrame(() => { this.drawing = 0; this.draw(); });
    }

    private draw(): void {
        const { first, count } = visibleWindow(this.scroller.scrollTop, this.height, rowHeight, this.total);
        this.root.setAttribute('aria-rowcount', String(this.total + 1));
        this.body.style.height = `${this.total * rowHeight}px`;
        const rows = [];
        for (let i = first; i < first + count; i++) rows.push(this.row(i));
        this.body.replaceChildren(...rows);
        if (this.active >= 0) this.root.setAttribute('aria-activedescendant', `row-${this.active}`);
        else this.root.removeAttribute('aria-activedescendant');
        // With nothing known of the list yet, its first page is what tells.
        for (const { request, offset } of this.pages.wanted(first, Math.max(count, 1))) this.actions.fetch(request, offset, this.pages.size);
    }

    private row(index: number): HTMLElement {
        const row = this.pages.at(index);
        const made = element('div', {
            class: `row${index === this.active ? ' active' : ''}${row !== undefined && row.claimId === this.chosen ? ' chosen' : ''}`, id: `row-${index}`, role: 'row', 'aria-rowindex': index + 2,
            'aria-selected': String(row !== undefined && row.claimId === this.chosen), 'data-index': index, 'data-claim': row?.claimId,
        }, ...(row === undefined ? [element('div', { class: 'cell waiting', role: 'gridcell' }, '…')] : this.cells(row)));
        made.style.top = `${index * rowHeight}px`;
        return made;
    }

    private cells(row: DecisionRow): HTMLElement[] {
        const tone = toneOf(row.outcome);
        const cell = (kind: string, title: string, ...children: (Node | string | false)[]) => element('div', { class: `cell ${kind}`, role: 'gridcell', title }, ...children);
        return [
            cell('id', row.claimId, row.claimId),
            cell('benefit', row.benefitLabel, row.benefitLabel),
            cell('claimant', row.claimant, row.claimant),
            cell('day', row.eventDate, row.eventDate),
            cell(`outcome ${tone}`, row.outcomeLabel, icon(iconOf(tone)), row.outcomeLabel, row.isProvisional && element('em', {}, ` ${this.strings.provisional}`)),
            cell('paid', row.due === undefined || row.due.value === row.paid.value ? row.paid.text : `${row.paid.text} ← ${row.due.text}`, row.paid.text),
            cell('reason', row.reason, row.reason),
        ];
    }

    private click(event: Event, act: (row: DecisionRow) => void): void {
        const index = Number((event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null)?.dataset['index'] ?? -1);
        const row = this.pages.at(index);
        if (row === undefined) return;
        this.active = index;
        this.drawSoon();
        act(row);
    }

    private key(event: KeyboardEvent): void {
        const page = Math.max(1, Math.floor(this.height / rowHeight) - 1);
        const moves: Record<string, number> = { ArrowDown: this.active + 1, ArrowUp: this.active - 1, PageDown: this.active + page, PageUp: this.active - page, Home: 0, End: this.total - 1 };
        const to = moves[event.key];
        if (to !== undefined && this.total > 0) {
            event.preventDefault();
            this.active = Math.max(0, Math.min(this.total - 1, to));
            this.scroller.scrollTop = scrollToShow(this.active, this.scroller.scrollTop, this.height, rowHeight);
            this.drawSoon();
        } else if (event.key === 'Enter' && this.active >= 0) {
            event.preventDefault();
            const row = this.pages.at(this.active);
            if (row !== undefined) (event.ctrlKey || event.metaKey ? this.actions.open : this.actions.choose)(row);
        }
    }
}
