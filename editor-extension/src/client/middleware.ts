import type { ExecuteCommandSignature, Middleware } from 'vscode-languageclient/node';

/** What is done instead of asking the server, where a command is better done here: tests of a lens run in the test explorer. */
export type CommandHooks = Record<string, (...args: readonly unknown[]) => unknown>;

export const middlewareOf = (hooks: CommandHooks): Middleware => ({
    executeCommand: (command: string, args: unknown[], next: ExecuteCommandSignature) => {
        const hook = hooks[command];
        return hook === undefined ? next(command, args) : hook(...args);
    },
});
