import type { ExplanationStep, Place } from '../../protocol/types';

/** A step with the steps below it. */
export interface StepTree { readonly step: ExplanationStep; readonly inner: readonly StepTree[] }

/** The steps nested by their depth; one that is deeper than the step before by more than one hangs on that step. */
export function nest(steps: readonly ExplanationStep[]): readonly StepTree[] {
    const top: StepTree[] = [];
    const open: { depth: number; inner: StepTree[] }[] = [];
    for (const step of steps) {
        const inner: StepTree[] = [];
        while ((open.at(-1)?.depth ?? -1) >= step.depth) open.pop();
        (open.at(-1)?.inner ?? top).push({ step, inner });
        open.push({ depth: step.depth, inner });
    }
    return top;
}

/** Where a step leads, where it leads anywhere. */
export const placeOf = ({ uri, range }: { readonly uri?: string; readonly range?: Place['range'] }): Place | undefined =>
    uri !== undefined && range !== undefined ? { uri, range } : undefined;
