import * as vscode from 'vscode';

const pause = 400;

type Run = (request: vscode.TestRunRequest, token: vscode.CancellationToken) => Promise<void>;

/** Runs that are repeated after each change of a policy file, until they are switched off. A newer change stops a run under way. */
export class ContinuousRuns implements vscode.Disposable {
    private readonly requests = new Set<vscode.TestRunRequest>();
    private readonly watch: vscode.Disposable;
    private timer: NodeJS.Timeout | undefined;
    private underWay: vscode.CancellationTokenSource | undefined;

    constructor(private readonly run: Run) {
        this.watch = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
            if (document.languageId === 'policy' && contentChanges.length > 0 && this.requests.size > 0) this.again();
        });
    }

    begin(request: vscode.TestRunRequest, token: vscode.CancellationToken): void {
        this.requests.add(request);
        token.onCancellationRequested(() => this.requests.delete(request));
        this.again();
    }

    dispose(): void {
        clearTimeout(this.timer);
        this.underWay?.cancel();
        this.watch.dispose();
    }

    private again(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.all(), pause);
    }

    private async all(): Promise<void> {
        this.underWay?.cancel();
        const own = new vscode.CancellationTokenSource();
        this.underWay = own;
        for (const request of this.requests) {
            // Each run is a request of its own: what comes of a second run of the same one is not shown.
            if (!own.token.isCancellationRequested) await this.run(new vscode.TestRunRequest(request.include, request.exclude, request.profile, true), own.token);
        }
        own.dispose();
        if (this.underWay === own) this.underWay = undefined;
    }
}
