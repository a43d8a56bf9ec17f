import { isAbsolute, relative } from 'node:path';
import * as vscode from 'vscode';
import { chooseServer, type ServerCommand } from '../client/serverChoice';
import { surroundingsOf } from '../client/surroundings';

interface PolicyTask extends vscode.TaskDefinition {
    readonly verb: 'check' | 'test';
    readonly path?: string;
    readonly options?: readonly string[];
}

const matchers = { check: ['$policylang-error', '$policylang-warning', '$policylang-note'], test: ['$policylang-test'] } as const;

/** `policy check` and `policy test` as tasks, by the command that also serves the editor. */
export function policyTasks(context: vscode.ExtensionContext): vscode.Disposable {
    const command = (): ServerCommand | undefined => {
        const choice = chooseServer(surroundingsOf(context));
        return choice.kind === 'found' ? choice.server : undefined;
    };
    return vscode.tasks.registerTaskProvider('policy', {
        provideTasks: () => {
            const policy = command();
            if (policy === undefined) return [];
            return (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => (['check', 'test'] as const).map((verb) => taskOf({ type: 'policy', verb }, folder, policy)));
        },
        resolveTask: (task) => {
            const policy = command();
            const folder = typeof task.scope === 'object' ? task.scope : vscode.workspace.workspaceFolders?.[0];
            return policy === undefined || folder === undefined || !isPolicyTask(task.definition) ? undefined : taskOf(task.definition, folder, policy);
        },
    });
}

function taskOf(definition: PolicyTask, folder: vscode.WorkspaceFolder, policy: ServerCommand): vscode.Task {
    const language = vscode.env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
    const args = [...policy.args, definition.verb, pathIn(folder, definition.path ?? '.'), '--lang', language, ...(definition.options ?? [])];
    const run = new vscode.ProcessExecution(policy.command, args, { cwd: folder.uri.fsPath });
    const task = new vscode.Task(definition, folder, definition.verb, 'policy', run, [...matchers[definition.verb]]);
    task.group = definition.verb === 'check' ? vscode.TaskGroup.Build : vscode.TaskGroup.Test;
    task.detail = `policy ${definition.verb} ${definition.path ?? '.'}`;
    return task;
}

/** From the folder, as the problem matchers take what the command prints. */
const pathIn = (folder: vscode.WorkspaceFolder, path: string): string => isAbsolute(path) ? relative(folder.uri.fsPath, path) || '.' : path;

const isPolicyTask = (definition: vscode.TaskDefinition): definition is PolicyTask => definition['verb'] === 'check' || definition['verb'] === 'test';
