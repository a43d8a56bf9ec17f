import * as vscode from 'vscode';
import type { Place, Range } from '../protocol/types';

export const toRange = (range: Range): vscode.Range =>
    new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);

export const toLocation = (place: Place): vscode.Location => new vscode.Location(vscode.Uri.parse(place.uri), toRange(place.range));

/** Shows a place in a text editor: in the column where its document is open already, else beside what asked, which stays where it is. */
export async function showPlace(place: Place, besides?: vscode.ViewColumn, preserveFocus = false): Promise<void> {
    const uri = vscode.Uri.parse(place.uri);
    const open = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === uri.toString());
    const other = vscode.window.visibleTextEditors.find((e) => e.viewColumn !== undefined && e.viewColumn !== besides);
    const column = open?.viewColumn ?? other?.viewColumn ?? (besides === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One);
    const range = toRange(place.range);
    const editor = await vscode.window.showTextDocument(uri, { viewColumn: column, preserveFocus, selection: new vscode.Range(range.start, range.start) });
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    flash(editor, range);
}

const flashed = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'), isWholeLine: false,
});

function flash(editor: vscode.TextEditor, range: vscode.Range): void {
    editor.setDecorations(flashed, [range]);
    setTimeout(() => editor.setDecorations(flashed, []), 1500);
}
