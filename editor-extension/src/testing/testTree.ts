import * as vscode from 'vscode';
import type { PolicyClient } from '../client/policyClient';
import { tell } from '../host/context';
import { watchDeleted } from '../host/deleted';
import { toRange } from '../host/places';
import { testsRequest } from '../protocol/requests';
import type { Target } from './runPlan';

const pause = 300;

/** The tests of all policy files as items: a file, and the tests in it. It follows the files as they are typed and as they change on disk. */
export class TestTree implements vscode.Disposable {
    private readonly waiting = new Map<string, NodeJS.Timeout>();
    private readonly parts: vscode.Disposable[] = [];

    constructor(private readonly controller: vscode.TestController, private readonly client: PolicyClient) {
        const watcher = vscode.workspace.createFileSystemWatcher('**/*.policy', false, false, true);
        this.parts.push(
            watcher,
            watcher.onDidCreate((uri) => this.refreshSoon(uri)),
            watcher.onDidChange((uri) => this.refreshSoon(uri)),
            watchDeleted((uri) => this.remove(uri)),
            // No watcher tells of files that come with a folder, or go with one.
            vscode.workspace.onDidChangeWorkspaceFolders(() => void this.discover()),
            vscode.workspace.onDidOpenTextDocument((d) => d.languageId === 'policy' && this.refreshSoon(d.uri)),
            vscode.workspace.onDidChangeTextDocument(({ document }) => document.languageId === 'policy' && this.refreshSoon(document.uri)),
        );
    }

    /** All files of the folders, looked through anew. */
    async discover(token?: vscode.CancellationToken): Promise<void> {
        const files = await vscode.workspace.findFiles('**/*.policy', '**/{node_modules,bin,obj}/**');
        const known = new Set(files.map(String));
        for (const [id, item] of this.controller.items) {
            if (!known.has(id) && item.uri?.scheme === 'file') this.controller.items.delete(id);
        }
        await this.knowsFiles(files[0], token);
        for (const uri of files) {
            if (token?.isCancellationRequested) return;
            await this.refresh(uri);
        }
        await this.tellContext();
    }

    /** Brings the item of a file up to date, and gives it back where the file has tests. */
    async refresh(uri: vscode.Uri): Promise<vscode.TestItem | undefined> {
        const answer = await this.client.ask(testsRequest, { textDocument: { uri: uri.toString() } });
        if (!answer) return this.controller.items.get(uri.toString());
        if (answer.tests.length === 0) {
            this.controller.items.delete(uri.toString());
            return undefined;
        }

        const file = this.controller.items.get(uri.toString()) ?? this.controller.createTestItem(uri.toString(), vscode.workspace.asRelativePath(uri), uri);
        file.children.replace(answer.tests.map((test, i) => {
            const id = testId(uri, test.name);
            const item = file.children.get(id) ?? this.controller.createTestItem(id, test.name, uri);
            item.range = toRange(test.nameRange).with({ end: toRange(test.range).end });
            item.sortText = String(i).padStart(6, '0');
            return item;
        }));
        this.controller.items.add(file);
        return file;
    }

    /** The files that have tests. */
    get files(): readonly string[] {
        return [...this.controller.items].map(([uri]) => uri);
    }

    /** The items of a target; of nothing, all tests. */
    itemsOf(target: Partial<Target>): vscode.TestItem[] {
        const files = target.uri === undefined ? [...this.controller.items].map(([, item]) => item) : [this.controller.items.get(target.uri)].filter((f) => f !== undefined);
        const tests = files.flatMap((f) => [...f.children].map(([, item]) => item));
        return target.name === undefined ? tests : tests.filter((t) => t.label === target.name);
    }

    find(uri: string, name: string): vscode.TestItem | undefined {
        return this.controller.items.get(uri)?.children.get(testId(vscode.Uri.parse(uri), name));
    }

    static targetOf(item: vscode.TestItem): Target {
        return item.parent === undefined ? { uri: item.id } : { uri: item.parent.id, name: item.label };
    }

    dispose(): void {
        this.waiting.forEach((timer) => clearTimeout(timer));
        this.parts.forEach((p) => p.dispose());
    }

    /** A server that was just started looks through the folders first. */
    private async knowsFiles(uri: vscode.Uri | undefined, token?: vscode.CancellationToken): Promise<void> {
        for (let pauses = 0; uri !== undefined && pauses < 20 && !token?.isCancellationRequested; pauses++) {
            if (await this.client.ask(testsRequest, { textDocument: { uri: uri.toString() } }) !== null) return;
            await new Promise((resolve) => setTimeout(resolve, pause));
        }
    }

    private refreshSoon(uri: vscode.Uri): void {
        clearTimeout(this.waiting.get(uri.toString()));
        this.waiting.set(uri.toString(), setTimeout(() => {
            this.waiting.delete(uri.toString());
            void this.refresh(uri).then(() => this.tellContext());
        }, pause));
    }

    /** A file is gone, or a folder with all that was in it. */
    private remove(uri: vscode.Uri): void {
        const gone = uri.toString();
        const files = this.files.filter((file) => file === gone || file.startsWith(`${gone}/`));
        files.forEach((file) => this.controller.items.delete(file));
        if (files.length > 0) void this.tellContext();
    }

    private async tellContext(): Promise<void> {
        await tell('hasTests', this.controller.items.size > 0);
    }
}

const testId = (uri: vscode.Uri, name: string): string => `${uri.toString()}#${name}`;
