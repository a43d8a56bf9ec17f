import assert from 'node:assert/strict';
import vscode from 'vscode';
import { capability } from '../capability.mjs';
import { grant } from '../texts.mjs';

const labelOf = item => item.label.label ?? item.label;

/** What is offered behind a line that is added to the benefit, as the editor asks for it. */
async function offered(session, document, line) {
  session.edit(document, '    amount  10% of price\n', `    amount  10% of price\n${line}\n`);
  const position = session.range(document, `${line}\n`).start.translate(0, line.length);
  return session.askTyping(document, 'CompletionItem', 'provideCompletionItems', position, { triggerKind: 0 });
}

const inBenefit = { files: { 'grant.policy': grant } };

capability(['textDocument/completion'], 'a clause is offered with its places to fill in', inBenefit, async session => {
  const document = session.open('grant.policy');
  const { items } = await offered(session, document, '    requ');
  const clause = items.find(i => labelOf(i) === 'require');
  assert.ok(clause.insertText instanceof vscode.SnippetString);
  assert.match(clause.insertText.value, /^require \$\{1:condition\} "\$\{2:.*\}"/);
  const range = clause.range.replacing ?? clause.range;
  assert.equal(session.text(document, range), 'requ');
});

capability(['textDocument/completion'], 'a clause is found by its pinyin', inBenefit, async session => {
  const document = session.open('grant.policy');
  const { items } = await offered(session, document, '    yus');
  const budget = items.find(i => labelOf(i) === 'budget');
  assert.match(budget.filterText, /yus/);
});

capability(['textDocument/completion'], 'the choices of a fact are offered', inBenefit, async session => {
  const document = session.open('grant.policy');
  const { items } = await offered(session, document, '    require kind = ');
  const inOrder = items.toSorted((a, b) => ((a.sortText ?? labelOf(a)) < (b.sortText ?? labelOf(b)) ? -1 : 1));
  assert.deepEqual(inOrder.slice(0, 2).map(labelOf), ['cutting', 'robot']);
});

capability(['textDocument/completion'], 'units are offered behind a number', inBenefit, async session => {
  const document = session.open('grant.policy');
  const { items } = await offered(session, document, '    require price > 20');
  const unit = items.find(i => labelOf(i) === '20万元');
  assert.equal(session.text(document, unit.range.replacing ?? unit.range), '20');
});

capability(['textDocument/completion', 'completionItem/resolve'], 'what is offered is told of when it is looked at', inBenefit, async session => {
  const document = session.open('grant.policy');
  const { items } = await offered(session, document, '    requ');
  const clause = items.find(i => labelOf(i) === 'require');
  const whole = await session.registration('CompletionItem').provider.resolveCompletionItem(clause, new vscode.CancellationTokenSource().token);
  assert.ok(whole.documentation.value.length > 40);
});

capability(['textDocument/signatureHelp'], 'how a function is written, and where in it the cursor is', inBenefit, async session => {
  const document = session.open('grant.policy');
  session.edit(document, '10% of price', 'min(10% of price, ');
  const position = session.range(document, 'min(10% of price, ').end;
  const help = await session.askTyping(document, 'SignatureHelp', 'provideSignatureHelp', position, { triggerKind: 1, isRetrigger: false });
  const signature = help.signatures[help.activeSignature];
  assert.match(signature.label, /^min\(/);
  assert.equal(signature.activeParameter ?? help.activeParameter, 1);
});
