/** The types of docs/editor-protocol.md: what the server says beyond the language server protocol. Ranges are LSP ranges, addresses are strings. */

export interface Position { readonly line: number; readonly character: number }

export interface Range { readonly start: Position; readonly end: Position }

export interface DocumentId { readonly uri: string }

export interface PolicyTest {
    readonly name: string;
    readonly range: Range;
    readonly nameRange: Range;
    readonly expectations: readonly { readonly range: Range; readonly text: string }[];
}

export interface TestFailure {
    readonly range: Range;
    readonly message: string;
    readonly expected?: string;
    readonly actual?: string;
    /** The decision explained, as Markdown. */
    readonly explanation?: string;
}

export interface TestResult {
    readonly uri: string;
    readonly name: string;
    readonly range: Range;
    readonly outcome: 'passed' | 'failed' | 'errored';
    readonly milliseconds: number;
    readonly failures: readonly TestFailure[];
}

export interface ClauseHits { readonly range: Range; readonly kind: string; readonly hits: number; readonly reached: number; readonly text: string }

export interface RunTestsResult {
    readonly results: readonly TestResult[];
    readonly coverage?: readonly { readonly uri: string; readonly clauses: readonly ClauseHits[] }[];
}

/** `text` as people read it, `value` in yuan with two decimals. */
export interface Amount { readonly text: string; readonly value: string }

export interface OutcomeCount { readonly outcome: string; readonly label: string; readonly count: number; readonly paid: Amount }

export interface BenefitTotal { readonly name: string; readonly label: string; readonly claims: number; readonly paid: Amount }

/** Against the decisions before the last burst of edits. */
export interface TotalChange { readonly from: string; readonly to: string; readonly claims: number; readonly text: string; readonly added?: number; readonly removed?: number }

/** The decisions of a folder's claims, summed up. */
export interface Summary {
    readonly claims: number;
    readonly outcomes: readonly OutcomeCount[];
    readonly total: Amount & { readonly low?: string; readonly high?: string };
    readonly benefits: readonly BenefitTotal[];
    readonly change?: TotalChange;
    readonly problems: readonly { readonly uri: string; readonly range: Range; readonly message: string; readonly code: string }[];
}

export interface DecisionsChanged {
    readonly folder: string;
    readonly revision: number;
    readonly summary?: Summary;
    readonly problem?: string;
    readonly isStale?: boolean;
}

export interface DecisionRow {
    readonly claimId: string;
    readonly benefit: string;
    readonly benefitLabel: string;
    readonly claimant: string;
    readonly eventDate: string;
    readonly outcome: string;
    readonly outcomeLabel: string;
    readonly isProvisional: boolean;
    readonly paid: Amount;
    /** What would have been paid before limits; missing where nothing is. */
    readonly due?: Amount;
    readonly reason: string;
    readonly uri?: string;
    readonly range?: Range;
    readonly rule?: Place;
}

export interface Place { readonly uri: string; readonly range: Range }

export interface DecisionFilter { readonly outcome?: string; readonly benefit?: string; readonly text?: string }

export interface DecisionPage { readonly revision: number; readonly total: number; readonly rows: readonly DecisionRow[] }

export interface ExplanationStep {
    readonly depth: number;
    readonly text: string;
    readonly outcome?: 'true' | 'false' | 'unknown' | 'reduces';
    readonly quote?: string;
    readonly needed?: string;
    readonly uri?: string;
    readonly range?: Range;
}

export interface Explanation { readonly title: string; readonly steps: readonly ExplanationStep[]; readonly text: string }

export type SentenceState = 'computed' | 'authority' | 'declaratory' | 'notComputed' | 'awaiting' | 'open' | 'title';

export interface Sentence {
    readonly text: string;
    readonly state: SentenceState;
    readonly stateLabel: string;
    readonly reason?: string;
    /** Where its words stand in another file: the official text. */
    readonly uri?: string;
    readonly range?: Range;
    readonly marks: readonly { readonly start: number; readonly length: number; readonly message: string; readonly code: string }[];
    readonly clauses: readonly { readonly range: Range; readonly text: string }[];
}

export interface Article { readonly number: string; readonly title: string; readonly range: Range; readonly sentences: readonly Sentence[] }

export interface InForce {
    readonly policy: string;
    readonly display: string;
    readonly number?: string;
    readonly from?: string;
    readonly to?: string;
    readonly isInForce: boolean;
    readonly other?: { readonly uri: string; readonly policy: string; readonly display: string };
}
