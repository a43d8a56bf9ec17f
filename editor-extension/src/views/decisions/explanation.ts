import type { DecisionRow, Explanation, ExplanationStep, Place } from '../../protocol/types';
import { button, element, fill, icon, spoken } from '../shared/element';
import { icons } from '../shared/icons';
import { nest, placeOf, type StepTree } from './steps';
import type { DecisionStrings } from './strings';

export interface ExplanationActions { show(place: Place): void; close(): void }

export function explanationPane(row: DecisionRow | undefined, explanation: Explanation, strings: DecisionStrings, actions: ExplanationActions): HTMLElement {
    const claim = row && placeOf(row);
    return element('section', { class: 'explanation', 'aria-label': strings.explanation, 'data-testid': 'explanation' },
        element('div', { class: 'title' },
            element('h2', { tabindex: -1, 'data-testid': 'explanation-title' }, ...spoken(explanation.title)),
            button({ class: 'plain', title: strings.close, 'aria-label': strings.close }, actions.close, icon(icons.cross))),
        element('div', { class: 'jumps' },
            claim && button({ class: 'link', 'data-testid': 'to-claim' }, () => actions.show(claim), icon(icons.file), strings.toClaim),
            row?.rule && button({ class: 'link', 'data-testid': 'to-rule' }, () => row.rule && actions.show(row.rule), icon(icons.jump), strings.toRule)),
        list(nest(explanation.steps), strings, actions));
}

function list(steps: readonly StepTree[], strings: DecisionStrings, actions: ExplanationActions): HTMLElement {
    return element('ul', { class: 'steps' }, ...steps.map(({ step, inner }) => {
        const place = placeOf(step);
        return element('li', { class: step.outcome ?? 'value' },
            element('div', { class: 'step' },
                sign(step, strings),
                place ? button({ class: 'text', title: strings.toClause, 'data-testid': 'to-clause' }, () => actions.show(place), ...spoken(step.text)) : element('span', { class: 'text' }, ...spoken(step.text))),
            step.quote !== undefined && element('blockquote', {}, step.quote),
            step.needed !== undefined && element('p', { class: 'needed' }, ...spoken(fill(strings.needed, step.needed))),
            inner.length > 0 && list(inner, strings, actions));
    }));
}

function sign({ outcome }: ExplanationStep, strings: DecisionStrings): Node {
    switch (outcome) {
        case 'true': return icon(icons.check, strings.stepTrue);
        case 'false': return icon(icons.cross, strings.stepFalse);
        case 'unknown': return icon(icons.question, strings.stepUnknown);
        case 'reduces': return icon(icons.down, strings.stepReduces);
        default: return element('span', { class: 'icon', 'aria-hidden': 'true' });
    }
}
