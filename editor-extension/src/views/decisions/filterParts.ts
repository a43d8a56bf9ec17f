import type { DecisionFilter } from '../../protocol/types';

/** A filter with one part changed; a part that is undefined or empty is left out. */
export function withPart(filter: DecisionFilter, part: keyof DecisionFilter, value: string | undefined): DecisionFilter {
    const { [part]: _, ...rest } = filter;
    return value === undefined || value === '' ? rest : { ...rest, [part]: value };
}
