/** Folders of rules as addresses without a slash at the end. Pure, so that it can be tried without an editor. */

export const parentOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

export const nameOf = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));

/** The folders that hold the documents, each once, in order. */
export const foldersOf = (documents: readonly string[]): string[] => [...new Set(documents.map(parentOf))].sort();

/** The folder of rules nearest to a file: its own, else the nearest above it, else the only one there is. */
export function nearestFolder(file: string, folders: readonly string[]): string | undefined {
    for (let folder = parentOf(file); folder.includes('/'); folder = parentOf(folder)) {
        if (folders.includes(folder)) return folder;
    }
    return folders.length === 1 ? folders[0] : undefined;
}

/** A path from one of the roots, with forward slashes, or undefined where it lies in none. The root itself is `.`. */
export function pathFrom(roots: readonly string[], uri: string): string | undefined {
    const root = roots.filter((r) => uri === r || uri.startsWith(`${r}/`)).sort((a, b) => b.length - a.length)[0];
    return root === undefined ? undefined : uri === root ? '.' : decodeURIComponent(uri.slice(root.length + 1));
}
