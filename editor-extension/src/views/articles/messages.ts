import type { Article, Place } from '../../protocol/types';

/** The words of the view, in the language of the editor. */
export interface ArticleStrings {
    readonly article: string;
    readonly words: string;
    readonly rules: string;
    readonly nothing: string;
    readonly onlyOpen: string;
    readonly next: string;
    readonly previous: string;
    readonly noneOpen: string;
    readonly counted: string;
    readonly disagree: string;
    readonly toWords: string;
    readonly toRule: string;
}

export type ToArticles =
    | { readonly type: 'begin'; readonly strings: ArticleStrings; readonly uri: string; readonly articles: readonly Article[] }
    | { readonly type: 'articles'; readonly articles: readonly Article[] }
    | { readonly type: 'reveal'; readonly line: number }
    | { readonly type: 'article'; readonly number: string };

export type FromArticles =
    | { readonly type: 'ready' }
    | { readonly type: 'show'; readonly place: Place }
    | { readonly type: 'scrolled'; readonly line: number };
