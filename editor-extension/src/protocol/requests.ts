import type {
    Article, DecisionFilter, DecisionPage, DecisionsChanged, DocumentId, Explanation, InForce, PolicyTest, RunTestsResult, Summary,
} from './types';

/** A request of docs/editor-protocol.md, with the types of what is asked and answered. */
export interface Method<P, R> { readonly method: string; readonly types?: (params: P) => R }

/** Null: the server does not know the document, or not yet. */
export const testsRequest: Method<{ textDocument: DocumentId }, { tests: readonly PolicyTest[] } | null> = { method: 'policy/tests' };

export const runTestsRequest: Method<{ textDocument?: DocumentId; names?: readonly string[]; coverage?: boolean }, RunTestsResult> = { method: 'policy/runTests' };

export const attachClaimsRequest: Method<{ folder: string; files: readonly string[] }, Summary | null> = { method: 'policy/attachClaims' };

export const decisionsRequest: Method<{ folder: string; revision?: number; offset: number; limit: number } & DecisionFilter, DecisionPage> = { method: 'policy/decisions' };

export const explainRequest: Method<{ folder: string; claimId: string }, Explanation | null> = { method: 'policy/explain' };

export const articlesRequest: Method<{ textDocument: DocumentId }, { articles: readonly Article[] } | null> = { method: 'policy/articles' };

export const inForceRequest: Method<{ textDocument: DocumentId; date: string }, InForce | null> = { method: 'policy/inForce' };

/** A notification of the server. */
export interface Told<P> { readonly method: string; readonly types?: (params: P) => void }

export const decisionsChanged: Told<DecisionsChanged> = { method: 'policy/decisionsChanged' };

/** The commands of ours that a lens or an action of the server may name. */
export const clientCommands = ['policy.showReferences', 'policy.showTestResult', 'policy.openDecisions', 'policy.openArticle'] as const;
