import type { DecisionFilter, Summary } from '../../protocol/types';
import { button, element, icon } from '../shared/element';
import { withPart } from './filterParts';
import { grouped } from './money';
import type { DecisionStrings } from './strings';
import { iconOf, toneOf } from './tones';

/** The outcomes with their counts, as buttons that choose; the benefits; the search. */
export class Filters {
    readonly root = element('div', { class: 'filters', role: 'toolbar' });
    private readonly outcomes = element('div', { class: 'outcomes' });
    private readonly benefit = element('select', { 'data-testid': 'filter-benefit' });
    private readonly search: HTMLInputElement;
    private filter: DecisionFilter = {};
    private summary: Summary | undefined;
    private timer: number | undefined;

    constructor(private readonly strings: DecisionStrings, private readonly changed: (filter: DecisionFilter) => void) {
        this.search = element('input', { type: 'search', placeholder: strings.search, 'aria-label': strings.search, 'data-testid': 'filter-text' });
        this.root.setAttribute('aria-label', strings.outcome);
        this.benefit.setAttribute('aria-label', strings.benefit);
        this.search.addEventListener('input', () => {
            clearTimeout(this.timer);
            this.timer = setTimeout(() => this.set(withPart(this.filter, 'text', this.search.value.trim())), 150);
        });
        this.benefit.addEventListener('change', () => this.set(withPart(this.filter, 'benefit', this.benefit.value)));
        this.root.append(this.outcomes, this.benefit, this.search);
    }

    get current(): DecisionFilter {
        return this.filter;
    }

    show(summary: Summary | undefined): void {
        this.summary = summary;
        this.root.hidden = summary === undefined;
        this.draw();
    }

    set(filter: DecisionFilter): void {
        this.filter = filter;
        if (this.search.value.trim() !== (filter.text ?? '')) this.search.value = filter.text ?? '';
        this.draw();
        this.changed(filter);
    }

    private draw(): void {
        const { summary, filter, strings } = this;
        if (summary === undefined) return;
        const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['outcome'] : undefined;
        this.outcomes.replaceChildren(
            this.outcome('', strings.allOutcomes, summary.claims, filter.outcome === undefined),
            ...summary.outcomes.map((o) => this.outcome(o.outcome, o.label, o.count, filter.outcome === o.outcome)));
        this.benefit.replaceChildren(
            element('option', { value: '' }, strings.allBenefits),
            ...summary.benefits.map((b) => element('option', { value: b.name, selected: filter.benefit === b.name }, b.label)));
        if (focused !== undefined) this.outcomes.querySelector<HTMLElement>(`[data-outcome="${CSS.escape(focused)}"]`)?.focus();
    }

    private outcome(outcome: string, label: string, count: number, chosen: boolean): HTMLElement {
        const tone = toneOf(outcome);
        return button({ class: `outcome ${outcome === '' ? '' : tone}`, 'aria-pressed': String(chosen), 'data-outcome': outcome, 'data-testid': `outcome-${outcome || 'all'}` },
            () => this.set(withPart(this.filter, 'outcome', chosen ? undefined : outcome)),
            outcome !== '' && icon(iconOf(tone)), label, element('span', { class: 'count' }, grouped(count)));
    }
}
