/** Amounts as the server writes them beside their words: yuan with two decimals. Differences are exact. */

export const fen = (value: string): bigint => {
    const [, sign, whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(value) ?? [];
    const amount = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
    return sign === '-' ? -amount : amount;
};

/** `100,000` */
export const grouped = (count: number | bigint): string => count.toString().replace(/\B(?=(\d{3})+$)/g, ',');

/** `1,234,567.89`; whole yuan without decimals. */
export function yuan(amount: bigint): string {
    const size = amount < 0n ? -amount : amount;
    const part = size % 100n;
    return `${amount < 0n ? '−' : ''}${grouped(size / 100n)}${part === 0n ? '' : `.${part.toString().padStart(2, '0')}`}`;
}

/** A difference with its sign; nothing where there is none. */
export function difference(from: string, to: string): string | undefined {
    const change = fen(to) - fen(from);
    return change === 0n ? undefined : `${change > 0n ? '+' : ''}${yuan(change)}`;
}

export const isLess = (from: string, to: string): boolean => fen(to) < fen(from);
