/** A test as the explorer has it: its file, and its name; without a name all tests of the file. */
export interface Target { readonly uri: string; readonly name?: string }

export interface RunRequest { readonly uri?: string; readonly names?: readonly string[] }

/** The files of the explorer, and the names of the tests in each. */
export interface KnownTests { readonly files: readonly string[]; namesIn(uri: string): readonly string[] }

/**
 * What is asked of the server for a run: everything in one request, else a request for each file. What is left out of a whole file is named
 * by the rest. Without targets all files are meant.
 */
export function planRun(targets: readonly Target[] | undefined, excluded: readonly Target[], known: KnownTests): RunRequest[] {
    const without = (uri: string, names: readonly string[]) => names.filter((n) => !excluded.some((e) => e.uri === uri && (e.name === undefined || e.name === n)));
    if (targets === undefined && excluded.length === 0) {
        return [{}];
    }

    const files = new Map<string, Set<string> | 'all'>();
    for (const { uri, name } of targets ?? known.files.map((file): Target => ({ uri: file }))) {
        const wanted = files.get(uri);
        if (name === undefined) files.set(uri, 'all');
        else if (wanted === undefined) files.set(uri, new Set([name]));
        else if (wanted !== 'all') wanted.add(name);
    }

    return [...files].flatMap(([uri, wanted]): RunRequest[] => {
        const all = known.namesIn(uri);
        const names = without(uri, wanted === 'all' ? all : [...wanted]);
        return names.length === 0 ? [] : [names.length === all.length ? { uri } : { uri, names }];
    });
}
