import type { DecisionFilter, DecisionPage, Explanation, Place, Summary } from '../../protocol/types';
import type { DecisionStrings } from './strings';

/** What the view is told of the folder's decisions. */
export interface DecisionState {
    readonly folder: string;
    readonly files: readonly string[];
    readonly revision: number;
    readonly summary?: Summary;
    readonly problem?: string;
    readonly isStale: boolean;
}

export type ToDecisions =
    | { readonly type: 'begin'; readonly strings: DecisionStrings; readonly state: DecisionState }
    | { readonly type: 'state'; readonly state: DecisionState }
    | { readonly type: 'page'; readonly request: number; readonly offset: number; readonly page: DecisionPage | null }
    | { readonly type: 'explanation'; readonly claimId: string; readonly explanation: Explanation | null }
    | { readonly type: 'explain'; readonly claimId: string }
    | { readonly type: 'filter'; readonly filter: DecisionFilter };

export type FromDecisions =
    | { readonly type: 'ready' }
    | { readonly type: 'page'; readonly request: number; readonly revision: number; readonly offset: number; readonly limit: number; readonly filter: DecisionFilter }
    | { readonly type: 'explain'; readonly claimId: string }
    | { readonly type: 'show'; readonly place: Place; readonly keepFocus: boolean }
    | { readonly type: 'attach' }
    | { readonly type: 'detach' };
