/** A part of what the server says: words, or in backticks what stands in the document. */
export interface Part { readonly text: string; readonly isCode: boolean }

export const parts = (said: string): Part[] =>
    said.split(/(`[^`]+`)/).filter((text) => text !== '').map((text) => text.length > 2 && text.startsWith('`') && text.endsWith('`')
        ? { text: text.slice(1, -1), isCode: true } : { text, isCode: false });
