import assert from 'node:assert/strict';
import vscode from 'vscode';
import { capability } from '../capability.mjs';
import { grant } from '../texts.mjs';

// Two amounts of money with a blank inside (PL1039), each with its fix.
const files = { 'grant.policy': grant.replace('30万元', '30 万元').replace('per year', 'per year\n    budget  500 万元 per policy in order of filed_date') };
const ask = (session, document, range, only) => session.ask(document, 'CodeActions', 'provideCodeActions', range, {
  diagnostics: session.findings(document).filter(d => d.range.intersection(range)), triggerKind: 1, only: only && new vscode.CodeActionKind(only),
});

capability(['textDocument/codeAction', 'codeAction/resolve'], 'a finding is mended by its fix', { files }, async session => {
  const document = session.open('grant.policy');
  const [finding] = await session.finds(document, 2);
  const actions = await ask(session, document, finding.range, 'quickfix');
  const fix = actions.find(a => a.isPreferred);
  assert.equal(fix.title, 'write `30万元`');
  assert.deepEqual(fix.diagnostics.map(d => d.code.value ?? d.code), ['PL1039']);
  const { edit } = await session.registration('CodeActions').provider.resolveCodeAction(fix, new vscode.CancellationTokenSource().token);
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.equal(document.text, files['grant.policy'].replace('30 万元', '30万元'));
  await session.finds(document, 1);
});

capability(['textDocument/codeAction', 'codeAction/resolve'], 'all that is certain is mended at once', { files }, async session => {
  const document = session.open('grant.policy');
  await session.finds(document, 2);
  const [all] = await ask(session, document, session.range(document, '30 万元'), 'source.fixAll');
  const { edit } = await session.registration('CodeActions').provider.resolveCodeAction(all, new vscode.CancellationTokenSource().token);
  assert.ok(await vscode.workspace.applyEdit(edit));
  await session.finds(document, 0);
});

capability(['workspace/executeCommand policy.applyAction'], 'an action is done by the server where it is asked to', { files }, async session => {
  const document = session.open('grant.policy');
  await session.finds(document, 2);
  const place = session.range(document, '30 万元');
  const [offered] = await session.client.sendRequest('textDocument/codeAction', {
    textDocument: { uri: document.uri.toString() }, range: place, context: { diagnostics: [], only: ['quickfix'] },
  });
  const result = await vscode.commands.executeCommand('policy.applyAction', offered.data);
  assert.deepEqual(result, { applied: true });
  assert.match(document.text, /30万元/);
});
