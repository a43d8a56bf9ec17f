import type { Article, Sentence, SentenceState } from '../../protocol/types';

/** A piece of a sentence, under the marks that cover it. */
export interface Piece { readonly text: string; readonly marks: Sentence['marks'] }

/** A sentence cut where marks begin and end; together the pieces are the sentence. */
export function pieces({ text, marks }: Pick<Sentence, 'text' | 'marks'>): Piece[] {
    const inside = (at: number) => Math.max(0, Math.min(text.length, at));
    const cuts = [...new Set([0, text.length, ...marks.flatMap((m) => [inside(m.start), inside(m.start + m.length)])])].sort((a, b) => a - b);
    return cuts.slice(0, -1).map((from, i) => ({
        text: text.slice(from, cuts[i + 1]),
        marks: marks.filter((m) => m.length > 0 && inside(m.start) <= from && from < inside(m.start + m.length)),
    }));
}

/** Something is to be done about it: nothing accounts for it, or a number disagrees. */
export const isOpen = (sentence: Sentence): boolean => sentence.state === 'open' || sentence.marks.length > 0;

export interface Count { readonly state: SentenceState; readonly label: string; readonly count: number }

/** How many sentences are how, in the order in which they are told; headings said again are not counted. */
export function count(articles: readonly Article[]): Count[] {
    const order: readonly SentenceState[] = ['computed', 'authority', 'declaratory', 'notComputed', 'awaiting', 'open'];
    const all = articles.flatMap((a) => a.sentences);
    return order.flatMap((state) => {
        const those = all.filter((s) => s.state === state);
        return those.slice(0, 1).map((first) => ({ state, label: first.stateLabel, count: those.length }));
    });
}

/** The article that a line of the document lies in, else the one before it. */
export function articleAt(articles: readonly Article[], line: number): number {
    let found = -1;
    articles.forEach((article, i) => { if (article.range.start.line <= line) found = Math.max(found, i); });
    return found;
}
