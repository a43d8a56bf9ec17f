/** The rows of a list that are drawn: those in sight, and a few before and behind. */
export interface Window { readonly first: number; readonly count: number }

export function visibleWindow(scrollTop: number, height: number, rowHeight: number, total: number, spare = 8): Window {
    const first = Math.max(0, Math.min(total, Math.floor(scrollTop / rowHeight)) - spare);
    const last = Math.min(total, Math.ceil((scrollTop + height) / rowHeight) + spare);
    return { first, count: Math.max(0, last - first) };
}

/** Where to scroll so that a row is in sight; where it is already, nowhere. */
export function scrollToShow(row: number, scrollTop: number, height: number, rowHeight: number): number {
    const top = row * rowHeight;
    if (top < scrollTop) return top;
    return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop;
}
