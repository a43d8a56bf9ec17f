import * as vscode from 'vscode';
import type { Middleware, vsdiag } from 'vscode-languageclient/node';

/** A document may still be asked about when its editor closes; after that many rounds it is not. */
const rounds = 3;

/**
 * The client forgets what it was told of a document whose editor closes, so it would never hear that the findings of one deleted meanwhile
 * are gone. Here such documents are asked about once more, as if something else had been told of them.
 */
export function closedDocuments(): { readonly middleware: Pick<Middleware, 'provideWorkspaceDiagnostics'>; readonly watch: vscode.Disposable } {
    const closed = new Map<string, number>();
    return {
        watch: vscode.workspace.onDidCloseTextDocument(({ languageId, uri }) => void (languageId === 'policy' && uri.scheme === 'file' && closed.set(uri.toString(), rounds))),
        middleware: {
            provideWorkspaceDiagnostics: (known, token, report, next) => {
                const again = [...closed.keys()].map((uri): vsdiag.PreviousResultId => ({ uri: vscode.Uri.parse(uri), value: 'closed' }));
                for (const [uri, left] of closed) {
                    if (left > 1) closed.set(uri, left - 1);
                    else closed.delete(uri);
                }
                const others = known.filter(({ uri }) => !again.some((a) => a.uri.toString() === uri.toString()));
                return next([...others, ...again], token, report);
            },
        },
    };
}
