import type { DecisionFilter, DecisionRow, Place } from '../../protocol/types';
import { button, element, fill, icon } from '../shared/element';
import { icons } from '../shared/icons';
import { explanationPane } from './explanation';
import { withPart } from './filterParts';
import { Filters } from './filters';
import { benefits, header, type Mark } from './header';
import type { DecisionState, FromDecisions, ToDecisions } from './messages';
import { grouped } from './money';
import { placeOf } from './steps';
import type { DecisionStrings } from './strings';
import { DecisionTable } from './table';

const vscode = acquireVsCodeApi<{ folder: string; filter: DecisionFilter; claimId?: string }>();
const say = (message: FromDecisions) => vscode.postMessage(message);
const root = document.getElementById('root') ?? document.body;

/** The whole view. */
class DecisionView {
    private state: DecisionState;
    private mark: Mark | undefined;
    private chosen: DecisionRow | undefined;
    private chosenId: string | undefined;
    private readonly top = element('div', { class: 'top' });
    private readonly aside = element('aside', {});
    private readonly count = element('p', { class: 'shown', role: 'status', 'data-testid': 'shown' });
    private readonly filters: Filters;
    private readonly table: DecisionTable;

    constructor(private readonly strings: DecisionStrings, state: DecisionState) {
        this.state = state;
        this.filters = new Filters(strings, () => {
            this.keep();
            this.table.begin(this.state.summary?.claims ?? 0);
        });
        this.table = new DecisionTable(strings, {
            fetch: (request, offset, limit) => say({ type: 'page', request, revision: this.state.revision, offset, limit, filter: this.filters.current }),
            choose: (row) => this.explain(row.claimId, row),
            open: (row) => this.show(placeOf(row)),
        });
        root.replaceChildren(this.top, this.filters.root, this.count, element('div', { class: 'split' }, this.table.root, this.aside));
        const kept = vscode.getState();
        this.chosenId = kept?.claimId;
        this.table.mark(this.chosenId);
        this.filters.set(kept?.filter ?? {});
        this.take(state, true);
    }

    /** What a view restored after a restart of the editor shows again. */
    private keep(): void {
        vscode.setState({ folder: this.state.folder, filter: this.filters.current, ...(this.chosenId !== undefined && { claimId: this.chosenId }) });
    }

    receive(message: ToDecisions): void {
        switch (message.type) {
            case 'begin': break;
            case 'state': this.take(message.state, false); break;
            case 'page': this.page(message); break;
            case 'explanation': if (message.claimId === this.chosenId) this.drawExplanation(message); break;
            case 'explain': this.explain(message.claimId, undefined); break;
            case 'filter': this.filters.set(message.filter); break;
        }
    }

    private take(state: DecisionState, first: boolean): void {
        const before = this.state;
        this.state = state;
        if (state.files.join('\n') !== before.files.join('\n')) this.mark = undefined;
        if (this.mark === undefined && state.summary) this.remember();
        this.draw();
        if (first || before.revision !== state.revision || before.summary?.claims !== state.summary?.claims) {
            if (first || before.summary === undefined) this.table.begin(state.summary?.claims ?? 0);
            else this.table.renew();
            if (this.chosenId !== undefined && state.summary !== undefined) say({ type: 'explain', claimId: this.chosenId });
        }
    }

    private remember(): void {
        if (this.state.summary) this.mark = { summary: this.state.summary, time: new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }) };
    }

    private draw(): void {
        const { state, strings } = this;
        const wereOpen = [...this.top.querySelectorAll<HTMLDetailsElement>('details[open]')].map((d) => d.className);
        const list = state.summary && benefits(state.summary, this.mark, this.filters.current.benefit, strings, (benefit) => {
            this.filters.set(withPart(this.filters.current, 'benefit', benefit));
            this.draw();
        });
        this.top.replaceChildren(header(state, this.mark, strings, {
            attach: () => say({ type: 'attach' }),
            detach: () => say({ type: 'detach' }),
            mark: () => { this.remember(); this.draw(); },
            show: (place) => this.show(place),
        }), ...(list ? [list] : []));
        this.top.querySelectorAll('details').forEach((d) => { d.open = wereOpen.includes(d.className); });
        this.filters.show(state.summary);
        root.classList.toggle('empty', state.summary === undefined);
        if (state.summary === undefined) this.aside.replaceChildren(this.nothing());
        else if (this.chosenId === undefined) this.aside.replaceChildren(element('p', { class: 'hint' }, strings.chooseClaim));
        this.drawCount();
    }

    private nothing(): HTMLElement {
        const { strings, state } = this;
        if (state.files.length > 0) return element('p', { class: 'hint' }, state.problem ?? strings.deciding);
        return element('div', { class: 'hint', 'data-testid': 'nothing-attached' },
            element('h2', {}, strings.nothingAttached), element('p', {}, strings.nothingAttachedWhy),
            button({ class: 'primary', 'data-testid': 'attach-first' }, () => say({ type: 'attach' }), icon(icons.plus), strings.attach));
    }

    private drawCount(): void {
        const all = this.state.summary?.claims ?? 0;
        const filtered = Object.keys(this.filters.current).length > 0;
        this.count.hidden = !filtered || this.state.summary === undefined;
        this.count.replaceChildren(
            this.table.count === 0 ? this.strings.noneFound : fill(this.strings.shown, grouped(this.table.count), grouped(all)), ' ',
            button({ class: 'link', 'data-testid': 'clear-filter' }, () => this.filters.set({}), this.strings.clearFilter));
    }

    private page({ request, offset, page }: Extract<ToDecisions, { type: 'page' }>): void {
        if (page === null) {
            this.table.fail(request);
            return;
        }
        this.table.put(request, offset, page.total, page.rows);
        // A claim that was chosen before its row was known: its explanation leads to its rule and its line too.
        const row = this.chosen === undefined ? page.rows.find((r) => r.claimId === this.chosenId) : undefined;
        if (row !== undefined) {
            this.chosen = row;
            say({ type: 'explain', claimId: row.claimId });
        }
        this.drawCount();
    }

    private explain(claimId: string, row: DecisionRow | undefined): void {
        this.chosen = row;
        this.chosenId = claimId;
        this.keep();
        this.table.mark(claimId);
        this.aside.setAttribute('aria-busy', 'true');
        say({ type: 'explain', claimId });
        if (row?.rule) say({ type: 'show', place: row.rule, keepFocus: true });
    }

    private drawExplanation({ claimId, explanation }: Extract<ToDecisions, { type: 'explanation' }>): void {
        const scroll = this.aside.scrollTop;
        this.aside.removeAttribute('aria-busy');
        this.aside.replaceChildren(explanation === null
            ? element('p', { class: 'hint' }, fill(this.strings.noExplanation, claimId))
            : explanationPane(this.chosen, explanation, this.strings, { show: (place) => this.show(place), close: () => this.close() }));
        this.aside.scrollTop = scroll;
    }

    private close(): void {
        this.chosen = undefined;
        this.chosenId = undefined;
        this.keep();
        this.aside.removeAttribute('aria-busy');
        this.table.mark(undefined);
        this.draw();
        this.table.root.focus();
    }

    private show(place: Place | undefined): void {
        if (place) say({ type: 'show', place, keepFocus: false });
    }
}

let view: DecisionView | undefined;
window.addEventListener('message', ({ data }: MessageEvent<ToDecisions>) => {
    if (data.type === 'begin') view = new DecisionView(data.strings, data.state);
    else view?.receive(data);
});
say({ type: 'ready' });
