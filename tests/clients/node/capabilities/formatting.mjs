import assert from 'node:assert/strict';
import { capability } from '../capability.mjs';
import { until } from '../session.mjs';
import { grant } from '../texts.mjs';

const untidy = grant.replace('  effective  from', ' effective from').replace('10% of price', '10%  of price').replace('    cap', '  cap');
const options = { tabSize: 2, insertSpaces: true };

capability(['textDocument/formatting'], 'a document is set in the one style', { files: { 'grant.policy': untidy } }, async session => {
  const document = session.open('grant.policy');
  session.editor.change(document, await session.ask(document, 'DocumentFormattingEdit', 'provideDocumentFormattingEdits', options));
  assert.equal(document.text, grant);
  assert.deepEqual(await session.ask(document, 'DocumentFormattingEdit', 'provideDocumentFormattingEdits', options), []);
});

capability(['textDocument/formatting'], 'keywords are put in the language that is set', {
  files: { 'grant.policy': grant }, settings: { format: { keywords: 'zh' } },
}, async session => {
  const document = session.open('grant.policy');
  const edits = await until('edits, once the settings are there', async () => {
    const answer = await session.ask(document, 'DocumentFormattingEdit', 'provideDocumentFormattingEdits', options);
    return answer.length > 0 && answer;
  });
  session.editor.change(document, edits);
  assert.match(document.text, /^政策 grant “补助😀办法” \{$/m);
});

capability(['textDocument/rangeFormatting'], 'some lines alone are set', { files: { 'grant.policy': untidy } }, async session => {
  const document = session.open('grant.policy');
  const range = session.range(document, '    amount  10%  of price\n');
  session.editor.change(document, await session.ask(document, 'DocumentRangeFormattingEdit', 'provideDocumentRangeFormattingEdits', range, options));
  assert.equal(document.text, untidy.replace('10%  of', '10% of'));
});

capability(['textDocument/onTypeFormatting'], 'a brace that closes a block goes where the block began', { files: { 'grant.policy': grant } }, async session => {
  const document = session.open('grant.policy');
  session.edit(document, '  }\n}\n', '    }\n}\n');
  const typed = session.range(document, '    }\n').start.translate(0, 5);
  const [provider] = session.registration('OnTypeFormattingEdit').rest;
  assert.equal(typeof provider, 'string');
  session.editor.change(document, await session.ask(document, 'OnTypeFormattingEdit', 'provideOnTypeFormattingEdits', typed, '}', options));
  assert.equal(document.text, grant);
});
