import * as vscode from 'vscode';
import type { TestResult } from '../protocol/types';
import type { PolicyTests } from './policyTests';

export const testCommands = (tests: PolicyTests): vscode.Disposable[] => [
    vscode.commands.registerCommand('policylang.runAllTests', () => tests.runTarget({})),
    vscode.commands.registerCommand('policylang.runFileTests', () => {
        const document = vscode.window.activeTextEditor?.document;
        return document?.languageId === 'policy' ? tests.runTarget({ uri: document.uri.toString() }) : undefined;
    }),
    vscode.commands.registerCommand('policy.showTestResult', (result: TestResult) => tests.show(result)),
];
