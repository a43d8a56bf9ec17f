/** The words of the view, in the language of the editor. `{0}` is filled in by the view. */
export interface DecisionStrings {
    readonly heading: string;
    readonly attach: string;
    readonly detach: string;
    readonly nothingAttached: string;
    readonly nothingAttachedWhy: string;
    readonly deciding: string;
    readonly total: string;
    readonly between: string;
    readonly atLeast: string;
    readonly benefits: string;
    readonly allOutcomes: string;
    readonly allBenefits: string;
    readonly search: string;
    readonly compareFrom: string;
    readonly sinceMark: string;
    /** An amount of money. */
    readonly yuan: string;
    readonly claim: string;
    readonly benefit: string;
    readonly claimant: string;
    readonly day: string;
    readonly outcome: string;
    readonly paid: string;
    readonly reason: string;
    readonly provisional: string;
    readonly noneFound: string;
    readonly clearFilter: string;
    readonly shown: string;
    readonly explanation: string;
    readonly chooseClaim: string;
    readonly noExplanation: string;
    readonly toClause: string;
    readonly toClaim: string;
    readonly toRule: string;
    readonly close: string;
    readonly needed: string;
    readonly stepTrue: string;
    readonly stepFalse: string;
    readonly stepUnknown: string;
    readonly stepReduces: string;
    readonly findings: string;
}
