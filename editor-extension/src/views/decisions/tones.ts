import { icons } from '../shared/icons';

export type Tone = 'good' | 'bad' | 'open' | 'quiet';

const tones: Readonly<Record<string, Tone>> = {
    paid: 'good', ineligible: 'bad', excluded: 'bad', invalid: 'bad', undecided: 'open', incomplete: 'open',
};

/** The colour of an outcome; one that is not known is quiet. */
export const toneOf = (outcome: string): Tone => tones[outcome] ?? 'quiet';

export const iconOf = (tone: Tone): string => ({ good: icons.check, bad: icons.cross, open: icons.clock, quiet: icons.minus })[tone];
