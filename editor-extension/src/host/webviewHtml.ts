import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** The page of a view: one style sheet and one script of ours, nothing else may load or run. */
export function webviewHtml(webview: vscode.Webview, extension: vscode.Uri, view: 'decisions' | 'articles', title: string): string {
    const nonce = randomBytes(18).toString('base64url');
    const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'views', view, name)).toString();
    const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; font-src ${webview.cspSource}`;
    return `<!DOCTYPE html>
<html lang="${escape(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('main.css')}">
<title>${escape(title)}</title>
</head>
<body>
<main id="root" data-testid="${view}"></main>
<script nonce="${nonce}" src="${file('main.js')}"></script>
</body>
</html>`;
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
