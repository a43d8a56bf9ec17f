/** A list that is fetched page by page as it comes into sight. What belongs to an older revision or another filter is dropped. */
export class Pages<T> {
    private pages = new Map<number, readonly T[]>();
    private before = new Map<number, readonly T[]>();
    private readonly asked = new Map<number, number>();
    private next = 0;
    private oldest = 0;

    constructor(readonly size: number, private readonly most = 60) {}

    /** The row at an index, where its page is there; until then the row that stood there before. */
    at(index: number): T | undefined {
        const page = Math.floor(index / this.size);
        return (this.pages.get(page) ?? this.before.get(page))?.[index % this.size];
    }

    /** The pages that rows need and nobody asked for: each with the number its answer must carry. */
    wanted(first: number, count: number): { readonly request: number; readonly offset: number }[] {
        const wanted = [];
        for (let page = Math.floor(first / this.size); page * this.size < first + count; page++) {
            if (this.pages.has(page) || this.asked.has(page)) continue;
            this.asked.set(page, this.next);
            wanted.push({ request: this.next++, offset: page * this.size });
        }
        return wanted;
    }

    /** Keeps an answer; false where it came too late. */
    put(request: number, offset: number, rows: readonly T[]): boolean {
        const page = Math.floor(offset / this.size);
        if (request < this.oldest || this.asked.get(page) !== request) return false;
        this.asked.delete(page);
        this.pages.set(page, rows);
        if (this.pages.size > this.most) {
            const farthest = [...this.pages.keys()].sort((a, b) => Math.abs(b - page) - Math.abs(a - page))[0];
            if (farthest !== undefined) this.pages.delete(farthest);
        }
        return true;
    }

    /** An answer that did not come may be asked for again. */
    fail(request: number): void {
        for (const [page, asked] of this.asked) if (asked === request) this.asked.delete(page);
    }

    /** Everything is to be fetched anew; answers still under way are too late. What is there may be seen until the new is. */
    clear(keep: boolean): void {
        this.before = keep ? new Map([...this.before, ...this.pages]) : new Map();
        this.pages = new Map();
        this.asked.clear();
        this.oldest = this.next;
    }
}
