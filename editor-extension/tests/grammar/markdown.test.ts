import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { extensionRoot, loadGrammar, tokenize } from './tokenizer';

const syntaxes = join(extensionRoot, 'syntaxes');

test('a block of policy in Markdown has its colours, and the words round it have not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policylang-markdown-'));
    const host = join(folder, 'markdown.json');
    writeFileSync(host, JSON.stringify({ scopeName: 'text.html.markdown', patterns: [] }));
    try {
        const grammar = await loadGrammar('text.html.markdown', {
            'text.html.markdown': host,
            'markdown.policy.codeblock': join(syntaxes, 'policy.markdown.tmLanguage.json'),
            'source.policy': join(syntaxes, 'policy.tmLanguage.json'),
        }, { 'text.html.markdown': ['markdown.policy.codeblock'] });
        const text = 'cap 30万元\n\n```policy\narticle 1 {\n  cap 30万元\n}\n```\n\n~~~ Policy\n封顶 30万元\n~~~\ncap 30万元\n';
        const coloured = tokenize(grammar, text).filter((t) => t.kind === 'keyword' || t.kind === 'number').map((t) => text.slice(t.start, t.start + t.length));
        assert.deepEqual(coloured, ['article 1', 'cap', '30万元', '封顶', '30万元']);
    } finally {
        rmSync(folder, { recursive: true });
    }
});
