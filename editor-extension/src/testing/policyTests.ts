import * as vscode from 'vscode';
import type { PolicyClient } from '../client/policyClient';
import { tell } from '../host/context';
import { runTestsRequest } from '../protocol/requests';
import type { TestResult } from '../protocol/types';
import { ContinuousRuns } from './continuousRuns';
import { PolicyCoverage, coverageOf, report } from './report';
import { planRun, type Target } from './runPlan';
import { TestTree } from './testTree';

/** The test explorer: finds tests, runs them by the server, shows what came of them. */
export class PolicyTests implements vscode.Disposable {
    private readonly controller = vscode.tests.createTestController('policylang', 'PolicyLang');
    private readonly tree: TestTree;
    private readonly continuous: ContinuousRuns;
    private readonly runProfile: vscode.TestRunProfile;

    constructor(private readonly client: PolicyClient) {
        this.tree = new TestTree(this.controller, client);
        this.continuous = new ContinuousRuns((request, token) => this.run(request, token, request.profile?.kind === vscode.TestRunProfileKind.Coverage));
        this.controller.refreshHandler = (token) => this.tree.discover(token);
        this.controller.resolveHandler = (item) => item === undefined ? this.tree.discover() : undefined;
        this.runProfile = this.profile(vscode.l10n.t('Run'), vscode.TestRunProfileKind.Run);
        const coverage = this.profile(vscode.l10n.t('Run with Coverage'), vscode.TestRunProfileKind.Coverage);
        coverage.loadDetailedCoverage = async (_, file) => file instanceof PolicyCoverage ? [...file.clauses] : [];
        client.onDidChangeState((state) => state === 'running' && void this.tree.discover());
        client.hooks['policy.test'] = (uri, name) => this.runTarget({ uri: String(uri), ...(typeof name === 'string' ? { name } : {}) });
        client.hooks['policy.testAll'] = (uri) => this.runTarget(typeof uri === 'string' ? { uri } : {});
    }

    /** Runs the tests of a target as the explorer would; of nothing, all tests. */
    async runTarget(target: Partial<Target>): Promise<void> {
        if (target.uri !== undefined) await this.tree.refresh(vscode.Uri.parse(target.uri));
        const items = this.tree.itemsOf(target);
        if (items.length === 0) {
            void vscode.window.showInformationMessage(vscode.l10n.t('There is no test to run here.'));
            return;
        }
        const include = target.uri === undefined ? undefined : items;
        const cancel = new vscode.CancellationTokenSource();
        await this.run(new vscode.TestRunRequest(include, undefined, this.runProfile), cancel.token, false);
        cancel.dispose();
    }

    /** Shows a result that was found elsewhere as that of its test, and goes to what failed. */
    async show(result: TestResult): Promise<void> {
        await this.tree.refresh(vscode.Uri.parse(result.uri));
        const item = this.tree.find(result.uri, result.name);
        if (item === undefined) return;
        const run = this.controller.createTestRun(new vscode.TestRunRequest([item]));
        report(run, [result], (uri, name) => this.tree.find(uri, name));
        run.end();
        await vscode.commands.executeCommand('vscode.revealTestInExplorer', item);
        if (result.failures.length > 0) await vscode.commands.executeCommand('testing.goToNextMessage');
    }

    dispose(): void {
        this.continuous.dispose();
        this.tree.dispose();
        this.controller.dispose();
    }

    private profile(label: string, kind: vscode.TestRunProfileKind): vscode.TestRunProfile {
        const handler = (request: vscode.TestRunRequest, token: vscode.CancellationToken) => request.continuous
            ? this.continuous.begin(request, token)
            : this.run(request, token, kind === vscode.TestRunProfileKind.Coverage);
        return this.controller.createRunProfile(label, kind, handler, true, undefined, true);
    }

    private async run(request: vscode.TestRunRequest, token: vscode.CancellationToken, coverage: boolean): Promise<void> {
        const run = this.controller.createTestRun(request);
        const cancel = new vscode.CancellationTokenSource();
        const stop = vscode.Disposable.from(run.token.onCancellationRequested(() => cancel.cancel()), token.onCancellationRequested(() => cancel.cancel()));
        const items = (request.include ?? this.tree.itemsOf({})).flatMap((i) => i.children.size > 0 ? [...i.children].map(([, child]) => child) : [i])
            .filter((i) => !request.exclude?.some((e) => e === i || e === i.parent));
        items.forEach((i) => run.started(i));
        const known = { files: this.tree.files, namesIn: (uri: string) => this.tree.itemsOf({ uri }).map((t) => t.label) };
        const results: TestResult[] = [];
        const told = new Set<vscode.TestItem>();
        try {
            for (const part of planRun(request.include?.map(TestTree.targetOf), request.exclude?.map(TestTree.targetOf) ?? [], known)) {
                const answer = await this.client.demand(
                    runTestsRequest, { ...(part.uri && { textDocument: { uri: part.uri } }), ...(part.names && { names: part.names }), coverage }, cancel.token);
                results.push(...answer.results);
                answer.results.forEach((r) => { const item = this.tree.find(r.uri, r.name); if (item) told.add(item); });
                report(run, answer.results, (uri, name) => this.tree.find(uri, name));
                answer.coverage?.forEach((file) => run.addCoverage(coverageOf(file.uri, file.clauses)));
            }
        } catch (error) {
            if (!cancel.token.isCancellationRequested) {
                const message = new vscode.TestMessage(error instanceof Error ? error.message : String(error));
                items.filter((i) => !told.has(i)).forEach((i) => { told.add(i); run.errored(i, message); });
            }
        } finally {
            items.filter((i) => !told.has(i)).forEach((i) => run.skipped(i));
            run.end();
            stop.dispose();
            cancel.dispose();
        }
        if (results.length > 0) {
            await tell('testsPassed', results.every((r) => r.outcome === 'passed'));
        }
    }
}
