import type { Place, Summary } from '../../protocol/types';
import { button, element, fill, icon, spoken } from '../shared/element';
import { icons } from '../shared/icons';
import type { DecisionState } from './messages';
import { difference, fen, grouped, isLess, yuan } from './money';
import type { DecisionStrings } from './strings';

/** The totals to compare with: marked by hand, or those when the claims were first decided. */
export interface Mark { readonly time: string; readonly summary: Summary }

export interface HeaderActions { attach(): void; detach(): void; mark(): void; show(place: Place): void }

/** What stands above the table: the files, what is wrong, the total and what changed. */
export function header(state: DecisionState, mark: Mark | undefined, strings: DecisionStrings, actions: HeaderActions): HTMLElement {
    return element('header', {},
        element('div', { class: 'files' },
            ...state.files.map((file) => element('span', { class: 'chip', 'data-testid': 'claims-file' }, icon(icons.file), file)),
            button({ class: 'link', 'data-testid': 'attach' }, actions.attach, icon(icons.plus), strings.attach),
            state.files.length > 0 && button({ class: 'link', 'data-testid': 'detach' }, actions.detach, icon(icons.cross), strings.detach)),
        state.problem !== undefined && element('p', { class: 'problem', role: 'status', 'data-testid': 'problem' }, icon(icons.warning), element('span', {}, ...spoken(state.problem))),
        state.summary && state.summary.problems.length > 0 && findings(state.summary, strings, actions),
        state.summary && totals(state.summary, mark, state.isStale, strings, actions));
}

/** What is wrong in the files of claims, each leading to its line. */
function findings({ problems }: Summary, strings: DecisionStrings, actions: HeaderActions): HTMLElement {
    return element('details', { class: 'findings', 'data-testid': 'findings' },
        element('summary', {}, icon(icons.warning), `${strings.findings} (${problems.length})`),
        element('ul', {}, ...problems.map((p) => element('li', {},
            button({ class: 'text', title: strings.toClaim }, () => actions.show(p), ...spoken(p.message)), element('code', {}, p.code)))));
}

function totals(summary: Summary, mark: Mark | undefined, isStale: boolean, strings: DecisionStrings, actions: HeaderActions): HTMLElement {
    const since = mark && difference(mark.summary.total.value, summary.total.value);
    return element('section', { class: isStale ? 'totals stale' : 'totals' },
        element('div', { class: 'total' },
            element('span', { class: 'label' }, strings.total),
            element('strong', { 'data-testid': 'total', 'data-value': summary.total.value }, summary.total.text),
            range(summary, strings)),
        element('div', { class: 'changes', role: 'status', 'aria-live': 'polite' },
            summary.change && summary.change.from !== summary.change.to && element('span', { class: `change ${isLess(summary.change.from, summary.change.to) ? 'less' : 'more'}`, 'data-testid': 'change' }, summary.change.text),
            since !== undefined && mark && element('span', { class: `change ${since.startsWith('+') ? 'more' : 'less'}`, 'data-testid': 'change-since-mark' }, `${fill(strings.yuan, since)} ${fill(strings.sinceMark, mark.time)}`),
            button({ class: 'link', 'data-testid': 'mark', title: strings.compareFrom }, actions.mark, icon(icons.pin), strings.compareFrom)));
}

/** What the total can still become while something pends. */
function range({ total }: Summary, strings: DecisionStrings): HTMLElement | undefined {
    if (total.low === undefined || (total.low === total.high && total.low === total.value)) return undefined;
    const said = (value: string) => fill(strings.yuan, yuan(fen(value)));
    const text = total.high === undefined ? fill(strings.atLeast, said(total.low)) : fill(strings.between, said(total.low), said(total.high));
    return element('span', { class: 'range', 'data-testid': 'range' }, text);
}

/** What each benefit pays, and how that differs from the mark. */
export function benefits(summary: Summary, mark: Mark | undefined, chosen: string | undefined, strings: DecisionStrings, choose: (benefit: string | undefined) => void): HTMLElement {
    const most = summary.benefits.reduce((max, b) => fen(b.paid.value) > max ? fen(b.paid.value) : max, 0n);
    return element('details', { class: 'benefits', 'data-testid': 'benefits' },
        element('summary', {}, strings.benefits),
        element('ul', {}, ...summary.benefits.map((benefit) => {
            const before = mark?.summary.benefits.find((b) => b.name === benefit.name)?.paid.value ?? '0.00';
            const change = mark && difference(before, benefit.paid.value);
            const row = button({ class: 'share', 'aria-pressed': String(chosen === benefit.name), 'data-benefit': benefit.name }, () => choose(chosen === benefit.name ? undefined : benefit.name),
                element('span', { class: 'name' }, benefit.label), element('span', { class: 'count' }, grouped(benefit.claims)), element('span', { class: 'paid' }, benefit.paid.text),
                element('span', { class: `change ${change?.startsWith('+') ? 'more' : 'less'}` }, change === undefined ? '' : fill(strings.yuan, change)), element('meter', { min: 0, max: 1000, 'aria-hidden': 'true', value: most === 0n ? 0 : Number(fen(benefit.paid.value) * 1000n / most) }));
            return element('li', {}, row);
        })));
}
