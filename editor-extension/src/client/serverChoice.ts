/** A server that can be started. */
export interface ServerCommand { readonly command: string; readonly args: readonly string[] }

export interface ServerSurroundings {
    /** `policylang.server.path`, empty where it is not set. */
    readonly setting: string;
    readonly extensionPath: string;
    readonly platform: string;
    readonly arch: string;
    exists(path: string): boolean;
    /** `dotnet --list-runtimes`, or undefined where there is no `dotnet`. */
    runtimes(): string | undefined;
}

export type ServerChoice =
    | { readonly kind: 'found'; readonly server: ServerCommand; readonly source: 'setting' | 'native' | 'dotnet' }
    | { readonly kind: 'settingMissing'; readonly path: string }
    | { readonly kind: 'dotnetMissing' }
    | { readonly kind: 'nothingBundled'; readonly platform: string };

const neededRuntime = 10;

/** Where the server is looked for, in this order: the setting, the native one for this platform, the portable one that `dotnet` runs. */
export function chooseServer(here: ServerSurroundings): ServerChoice {
    if (here.setting !== '') {
        return here.exists(here.setting) ? { kind: 'found', server: commandOf(here.setting), source: 'setting' } : { kind: 'settingMissing', path: here.setting };
    }

    const native = [here.extensionPath, 'server', `${here.platform}-${here.arch}`, here.platform === 'win32' ? 'policy.exe' : 'policy'].join('/');
    if (here.exists(native)) {
        return { kind: 'found', server: commandOf(native), source: 'native' };
    }

    const portable = [here.extensionPath, 'server', 'portable', 'policy.dll'].join('/');
    if (!here.exists(portable)) {
        return { kind: 'nothingBundled', platform: `${here.platform}-${here.arch}` };
    }

    return hasRuntime(here.runtimes()) ? { kind: 'found', server: commandOf(portable), source: 'dotnet' } : { kind: 'dotnetMissing' };
}

/** How a path is started: a .dll by `dotnet`, anything else by itself. */
export const commandOf = (path: string): ServerCommand =>
    path.endsWith('.dll') ? { command: 'dotnet', args: [path] } : { command: path, args: [] };

/** Whether a list of runtimes has one that can run the portable server; later ones are fine, they roll forward only when told. */
export function hasRuntime(list: string | undefined): boolean {
    return (list ?? '').split('\n').some((line) => Number(/^Microsoft\.NETCore\.App (\d+)\./.exec(line)?.[1]) === neededRuntime);
}
