import type { Article, Place, Sentence } from '../../protocol/types';
import { button, element, fill, icon, spoken } from '../shared/element';
import { icons } from '../shared/icons';
import type { ArticleStrings } from './messages';
import { isOpen, pieces } from './model';

const stateIcons: Readonly<Record<Sentence['state'], string>> = {
    computed: icons.check, authority: icons.pin, declaratory: icons.minus, notComputed: icons.minus, awaiting: icons.clock, open: icons.question, title: icons.minus,
};

/** An article: its sentences on the left, what carries each out on the right of it. */
export function articleSection(article: Article, uri: string, strings: ArticleStrings, show: (place: Place) => void): HTMLElement {
    return element('section', { class: 'article', 'data-article': article.number, 'data-line': article.range.start.line, 'data-testid': 'article' },
        element('h2', {}, button({ class: 'heading' }, () => show({ uri, range: article.range }),
            element('span', { class: 'number' }, fill(strings.article, article.number)), article.title)),
        element('div', { role: 'table', 'aria-label': `${fill(strings.article, article.number)} ${article.title}` },
            element('div', { class: 'unseen', role: 'row' }, element('span', { role: 'columnheader' }, strings.words), element('span', { role: 'columnheader' }, strings.rules)),
            ...article.sentences.map((sentence) => row(sentence, uri, strings, show))));
}

function row(sentence: Sentence, uri: string, strings: ArticleStrings, show: (place: Place) => void): HTMLElement {
    return element('div', { role: 'row', class: `pair ${sentence.state}${isOpen(sentence) ? ' undone' : ''}`, 'data-testid': 'sentence', 'data-state': sentence.state },
        element('div', { role: 'cell', class: 'words' }, words(sentence, uri, strings, show),
            ...sentence.marks.map((mark) => element('p', { class: 'finding', 'data-testid': 'finding' }, icon(icons.warning), element('span', {}, ...spoken(mark.message)), element('small', {}, mark.code)))),
        element('div', { role: 'cell', class: 'rules' },
            sentence.state !== 'title' && element('p', { class: 'state' }, icon(stateIcons[sentence.state]), sentence.stateLabel, sentence.reason !== undefined && element('span', { class: 'reason' }, sentence.reason)),
            ...sentence.clauses.map((clause) => button({ class: 'clause', title: strings.toRule, 'data-testid': 'clause' }, () => show({ uri, range: clause.range }), element('code', {}, clause.text)))));
}

function words(sentence: Sentence, uri: string, strings: ArticleStrings, show: (place: Place) => void): HTMLElement {
    const said = pieces(sentence).map(({ text, marks }) => marks.length === 0 ? text
        : element('mark', { title: marks.map((m) => `${m.message} (${m.code})`).join('\n') }, text));
    const range = sentence.range;
    return range === undefined ? element('p', {}, ...said) : button({ class: 'sentence', title: strings.toWords }, () => show({ uri: sentence.uri ?? uri, range }), ...said);
}
