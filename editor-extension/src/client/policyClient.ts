import * as vscode from 'vscode';
import { LanguageClient, State, type LanguageClientOptions } from 'vscode-languageclient/node';
import { clientCommands, type Method, type Told } from '../protocol/requests';
import { closedDocuments } from './closedDocuments';
import { middlewareOf, type CommandHooks } from './middleware';
import { chooseServer, type ServerCommand } from './serverChoice';
import { tellNoServer } from './noServer';
import { surroundingsOf } from './surroundings';
import { ownTokenTypes } from './tokenTypes';

export type ServerState = 'starting' | 'running' | 'stopped';

/** The one connection to the server: started, restarted, asked. Who asks while there is none gets undefined. */
export class PolicyClient implements vscode.Disposable {
    private readonly output: vscode.LogOutputChannel;
    private readonly stateChanged = new vscode.EventEmitter<ServerState>();
    private readonly notifications: { readonly method: string; readonly handler: (params: never) => void }[] = [];
    private readonly closed = closedDocuments();
    private client: LanguageClient | undefined;
    private state: ServerState = 'stopped';

    /** Told when the server starts, runs or stops. */
    readonly onDidChangeState = this.stateChanged.event;

    /** What is done instead of the server's own commands. */
    readonly hooks: CommandHooks = {};

    constructor(private readonly context: vscode.ExtensionContext) {
        this.output = vscode.window.createOutputChannel('PolicyLang', { log: true });
    }

    get isRunning(): boolean {
        return this.state === 'running';
    }

    get currentState(): ServerState {
        return this.state;
    }

    /** The server's name and version, as it told them. */
    get serverInfo(): string | undefined {
        const info = this.client?.initializeResult?.serverInfo;
        return info && `${info.name} ${info.version ?? ''}`.trim();
    }

    showOutput(): void {
        this.output.show(true);
    }

    async start(): Promise<void> {
        const choice = chooseServer(surroundingsOf(this.context));
        if (choice.kind !== 'found') {
            this.move('stopped');
            await tellNoServer(choice, this);
            return;
        }

        this.output.info(`server (${choice.source}): ${[choice.server.command, ...choice.server.args].join(' ')}`);
        this.move('starting');
        const client = this.create(choice.server);
        this.client = client;
        client.onDidChangeState(({ newState }) => {
            if (client === this.client) this.move(newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'stopped');
        });
        for (const { method, handler } of this.notifications) {
            client.onNotification(method, handler as (params: unknown) => void);
        }
        try {
            await client.start();
        } catch (error) {
            this.output.error(String(error));
            this.move('stopped');
            const open = vscode.l10n.t('Show Output');
            const again = vscode.l10n.t('Restart Server');
            const chosen = await vscode.window.showErrorMessage(vscode.l10n.t('The PolicyLang server did not start: {0}', String(error)), open, again);
            if (chosen === open) this.showOutput();
            if (chosen === again) await this.restart();
        }
    }

    async restart(): Promise<void> {
        const old = this.client;
        this.client = undefined;
        if (old !== undefined) {
            await old.dispose().catch((error: unknown) => this.output.warn(String(error)));
        }
        await this.start();
    }

    /** The answer of the server; undefined where there is no server, the request was cancelled, or it does not know the method. */
    async ask<P, R>({ method }: Method<P, R>, params: P, token?: vscode.CancellationToken): Promise<R | undefined> {
        if (!this.isRunning || this.client === undefined) return undefined;
        try {
            return await send<R>(this.client, method, params, token);
        } catch (error) {
            if (!token?.isCancellationRequested) this.output.warn(`${method}: ${String(error)}`);
            return undefined;
        }
    }

    /** As `ask`, but what went wrong is thrown. */
    async demand<P, R>({ method }: Method<P, R>, params: P, token?: vscode.CancellationToken): Promise<R> {
        if (!this.isRunning || this.client === undefined) throw new Error(vscode.l10n.t('The PolicyLang server is not running.'));
        return await send<R>(this.client, method, params, token);
    }

    async execute(command: string, args: readonly unknown[]): Promise<unknown> {
        if (!this.isRunning || this.client === undefined) throw new Error(vscode.l10n.t('The PolicyLang server is not running.'));
        return await this.client.sendRequest('workspace/executeCommand', { command, arguments: args });
    }

    /** Handles what the server tells, also after it is started anew. */
    onTold<P>({ method }: Told<P>, handler: (params: P) => void): void {
        this.notifications.push({ method, handler });
        this.client?.onNotification(method, handler);
    }

    dispose(): void {
        void this.client?.dispose();
        this.closed.watch.dispose();
        this.stateChanged.dispose();
        this.output.dispose();
    }

    private create({ command, args }: ServerCommand): LanguageClient {
        const options: LanguageClientOptions = {
            documentSelector: [{ scheme: 'file', language: 'policy' }, { scheme: 'untitled', language: 'policy' }],
            outputChannel: this.output,
            initializationOptions: { commands: [...clientCommands] },
            middleware: { ...middlewareOf(this.hooks), ...this.closed.middleware },
            markdown: { isTrusted: false, supportHtml: false },
        };
        const run = { command, args: [...args, 'lsp'] };
        const client = new LanguageClient('policylang', 'PolicyLang', { run, debug: run }, options);
        client.registerFeature(ownTokenTypes(this.context.extension.packageJSON));
        return client;
    }

    private move(state: ServerState): void {
        if (state === this.state) return;
        this.state = state;
        this.stateChanged.fire(state);
    }
}

/** Without a token none may be passed: an undefined one counts as a parameter. */
const send = <R>(client: LanguageClient, method: string, params: unknown, token: vscode.CancellationToken | undefined): Promise<R> =>
    token === undefined ? client.sendRequest<R>(method, params) : client.sendRequest<R>(method, params, token);
