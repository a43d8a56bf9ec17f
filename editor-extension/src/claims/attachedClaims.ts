import * as vscode from 'vscode';
import type { PolicyClient } from '../client/policyClient';
import { tell } from '../host/context';
import { pathFrom } from '../host/folders';
import { attachClaimsRequest, decisionsChanged } from '../protocol/requests';
import type { DecisionsChanged, Summary } from '../protocol/types';

/** What is known of the claims of one folder: the files, and the newest decisions as the server told them. */
export interface FolderClaims {
    readonly folder: string;
    readonly files: readonly string[];
    readonly revision: number;
    readonly summary: Summary | undefined;
    readonly problem: string | undefined;
    readonly isStale: boolean;
}

type ClaimsSetting = Record<string, string[]>;

/** The claims attached to folders of rules. The setting `policylang.claims` remembers them; the server decides them. */
export class AttachedClaims implements vscode.Disposable {
    private readonly folders = new Map<string, FolderClaims>();
    private readonly changed = new vscode.EventEmitter<FolderClaims>();
    private readonly watch: vscode.Disposable;
    /** Folders whose files the setting names: the server attaches them by itself. */
    private set: ReadonlySet<string> = new Set();

    readonly onDidChange = this.changed.event;

    constructor(private readonly client: PolicyClient) {
        client.onTold(decisionsChanged, (told) => this.take(told));
        client.onDidChangeState((state) => state === 'running' && void this.attachAgain());
        this.watch = vscode.Disposable.from(
            vscode.workspace.onDidChangeConfiguration((e) => e.affectsConfiguration('policylang.claims') && this.readSetting()),
            vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
                removed.forEach((root) => this.forgetIn(root.uri.toString()));
                this.readSetting();
            }));
        this.readSetting();
    }

    get all(): readonly FolderClaims[] {
        return [...this.folders.values()].filter((f) => f.files.length > 0);
    }

    of(folder: string): FolderClaims | undefined {
        return this.folders.get(folder);
    }

    /** Decides these files by the rules of the folder from now on, in place of those before; no files: none. */
    async attach(folder: string, files: readonly string[]): Promise<void> {
        this.put(folder, { files, summary: undefined, problem: undefined, isStale: false, revision: 0 });
        const summary = await this.client.demand(attachClaimsRequest, { folder, files });
        const now = this.folders.get(folder);
        if (now?.summary === undefined && summary !== null) this.put(folder, { summary });
        await this.writeSetting(folder, files);
    }

    dispose(): void {
        this.watch.dispose();
        this.changed.dispose();
    }

    /** A server started anew knows of what the setting does not name only when it is told. */
    private async attachAgain(): Promise<void> {
        for (const { folder, files } of this.all) {
            if (!this.set.has(folder)) await this.client.ask(attachClaimsRequest, { folder, files });
        }
    }

    private take(told: DecisionsChanged): void {
        this.put(told.folder, { revision: told.revision, summary: told.summary, problem: told.problem, isStale: told.isStale ?? false });
    }

    private put(folder: string, change: Partial<FolderClaims>): void {
        const known = this.folders.get(folder) ?? { folder, files: [], revision: 0, summary: undefined, problem: undefined, isStale: false };
        const now = { ...known, ...change };
        this.folders.set(folder, now);
        void tell('hasClaims', this.all.length > 0);
        this.changed.fire(now);
    }

    /** What the setting says is attached by the server itself; here it is only remembered. */
    private readSetting(): void {
        const told = new Map<string, string[]>();
        for (const root of vscode.workspace.workspaceFolders ?? []) {
            for (const [folder, files] of Object.entries(vscode.workspace.getConfiguration('policylang', root.uri).get<ClaimsSetting>('claims', {}))) {
                if (Array.isArray(files)) told.set(at(root.uri, folder), files.map((f) => at(root.uri, f)));
            }
        }
        this.set = new Set(told.keys());
        for (const [folder, files] of told) {
            if (files.join('\n') !== this.folders.get(folder)?.files.join('\n')) this.put(folder, { files });
        }
        for (const { folder } of this.all) {
            if (!told.has(folder) && this.isInWorkspace(folder)) this.put(folder, { files: [], summary: undefined, problem: undefined });
        }
    }

    /** A folder that left the window takes its claims with it. */
    private forgetIn(root: string): void {
        for (const { folder } of this.all) {
            if (pathFrom([root], folder) !== undefined) this.put(folder, { files: [], summary: undefined, problem: undefined });
        }
    }

    private isInWorkspace(uri: string): boolean {
        return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)) !== undefined;
    }

    private async writeSetting(folder: string, files: readonly string[]): Promise<void> {
        const root = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(folder))?.uri;
        if (root === undefined) return;
        const roots = [root.toString()];
        const key = pathFrom(roots, folder);
        const paths = files.map((f) => pathFrom(roots, f));
        if (key === undefined || paths.some((p) => p === undefined)) return;
        const settings = vscode.workspace.getConfiguration('policylang', root);
        const set = settings.inspect<ClaimsSetting>('claims');
        // Where a window may have several folders each keeps its own: what its workspace file says holds for all of them.
        const isOne = vscode.workspace.workspaceFile === undefined;
        const now = { ...isOne ? set?.workspaceValue : set?.workspaceFolderValue };
        if (paths.length > 0) now[key] = paths as string[];
        else delete now[key];
        await settings.update('claims', Object.keys(now).length > 0 ? now : undefined, isOne ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.WorkspaceFolder);
    }
}

const at = (root: vscode.Uri, path: string): string => (path === '.' ? root : vscode.Uri.joinPath(root, path)).toString();
