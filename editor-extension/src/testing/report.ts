import * as vscode from 'vscode';
import { toRange } from '../host/places';
import type { ClauseHits, TestFailure, TestResult } from '../protocol/types';

/** Puts the results into a run: a wrong expectation as a difference at its line, the explanation of the decision into the output. */
export function report(run: vscode.TestRun, results: readonly TestResult[], find: (uri: string, name: string) => vscode.TestItem | undefined): void {
    for (const result of results) {
        const item = find(result.uri, result.name);
        if (item === undefined) continue;
        const messages = result.failures.map((failure) => messageOf(result.uri, failure));
        for (const failure of result.failures) {
            // Without a place: the message stands at the line already.
            run.appendOutput(lines(`✗ ${result.name}: ${failure.message}\n${failure.explanation ?? ''}\n`), undefined, item);
        }
        switch (result.outcome) {
            case 'passed':
                run.passed(item, result.milliseconds);
                run.appendOutput(lines(`✓ ${result.name}\n`), undefined, item);
                break;
            case 'failed':
                run.failed(item, messages, result.milliseconds);
                break;
            case 'errored':
                run.errored(item, messages, result.milliseconds);
                break;
        }
    }
}

function messageOf(uri: string, { message, expected, actual, range }: TestFailure): vscode.TestMessage {
    const told = expected !== undefined && actual !== undefined ? vscode.TestMessage.diff(message, expected, actual) : new vscode.TestMessage(message);
    told.location = new vscode.Location(vscode.Uri.parse(uri), toRange(range));
    return told;
}

/** The output is a terminal: its lines end with a return. */
const lines = (text: string): string => text.replace(/\r?\n/g, '\r\n');

/** A file's coverage with its details kept beside it. */
export class PolicyCoverage extends vscode.FileCoverage {
    constructor(uri: vscode.Uri, readonly clauses: readonly vscode.StatementCoverage[]) {
        const { statementCoverage, branchCoverage } = vscode.FileCoverage.fromDetails(uri, [...clauses]);
        super(uri, statementCoverage, branchCoverage);
    }
}

/** A clause is executed as often as claims came to it; its one branch is taken as often as it decided something. */
export function coverageOf(uri: string, clauses: readonly ClauseHits[]): PolicyCoverage {
    return new PolicyCoverage(vscode.Uri.parse(uri), clauses.map((clause) => {
        const range = toRange(clause.range);
        return new vscode.StatementCoverage(clause.reached, range, [new vscode.BranchCoverage(clause.hits, range, vscode.l10n.t('decides a claim'))]);
    }));
}
