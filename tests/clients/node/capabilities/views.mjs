import assert from 'node:assert/strict';
import vscode from 'vscode';
import { capability } from '../capability.mjs';
import { until } from '../session.mjs';
import { claims, grant, grantTests } from '../texts.mjs';

const files = { 'grant.policy': grant, 'grant.tests.policy': grantTests, 'claims.csv': claims };
const of = document => ({ textDocument: { uri: document.uri.toString() } });
const folder = session => session.uri('').toString().replace(/\/$/, '');
const attach = session => session.client.sendRequest('policy/attachClaims', { folder: folder(session), files: [session.uri('claims.csv').toString()] });
const lenses = (session, document) => session.ask(document, 'CodeLens', 'provideCodeLenses');
const execute = (session, command, ...args) => session.client.sendRequest('workspace/executeCommand', { command, arguments: args });

// 10% of 200,000 and of 300,000 are paid: 50,000; the third claim is not of the kind.
capability(['policy/attachClaims', 'policy/decisions', 'policy/explain'], 'claims are decided beside the rules, and again as these change', { files }, async session => {
  const document = session.open('grant.policy');
  const summary = await attach(session);
  assert.equal(summary.total.value, '50000.00');
  assert.deepEqual(summary.outcomes.map(o => [o.outcome, o.count]), [['paid', 2], ['ineligible', 1]]);
  const page = await session.client.sendRequest('policy/decisions', { folder: folder(session), offset: 0, limit: 10, outcome: 'paid' });
  assert.deepEqual(page.rows.map(r => [r.claimId, r.paid.value]), [['A-1', '20000.00'], ['A-2', '30000.00']]);
  const told = await session.client.sendRequest('policy/explain', { folder: folder(session), claimId: 'A-3' });
  assert.ok(told.steps.some(s => s.outcome === 'false' && session.text(document, session.client.protocol2CodeConverter.asRange(s.range)).startsWith('require')));
  session.edit(document, '10% of', '20% of');
  await until('the new total', () => session.wire.heardOf('policy/decisionsChanged').some(m => m.params.summary?.total.value === '100000.00'));
  const change = session.wire.heardOf('policy/decisionsChanged').at(-1).params.summary.change;
  assert.deepEqual([change.from, change.to, change.claims], ['50000.00', '100000.00', 2]);
});

capability(['policy/articles', 'policy/inForce'], 'the sentences of an article, and the days of its document', {
  files: { 'grant.policy': grant.replace('  benefit', '  text "是机器人的，按购置额的10%补助，每家每年最高30万元。"\n\n  benefit') },
}, async session => {
  const document = session.open('grant.policy');
  const { articles: [article] } = await session.client.sendRequest('policy/articles', of(document));
  assert.deepEqual([article.number, article.sentences.map(s => s.state)], ['1', ['computed']]);
  const inForce = date => session.client.sendRequest('policy/inForce', { ...of(document), date });
  assert.equal((await inForce('2024-12-31')).isInForce, true);
  assert.equal((await inForce('2025-01-01')).isInForce, false);
});

capability(['textDocument/codeLens', 'codeLens/resolve'], 'lenses count references and run tests', { files }, async session => {
  const document = session.open('grant.policy');
  const { provider } = session.registration('CodeLens');
  const all = await lenses(session, document);
  const price = all.find(l => session.text(document, l.range) === 'price');
  const resolved = await provider.resolveCodeLens(price, new vscode.CancellationTokenSource().token);
  assert.equal(resolved.command.title, '2 references');
  const [run] = await lenses(session, session.open('grant.tests.policy'));
  assert.equal(run.command.command, 'policy.test');
});

capability(['workspace/executeCommand policy.test', 'workspace/executeCommand policy.testAll'], 'tests are run by command', { files }, async session => {
  const tests = session.open('grant.tests.policy');
  assert.deepEqual((await execute(session, 'policy.test', tests.uri.toString(), '一成')).results.map(r => r.outcome), ['passed']);
  assert.deepEqual((await execute(session, 'policy.testAll')).results.map(r => r.outcome), ['passed']);
});

capability(['workspace/executeCommand policy.run', 'workspace/executeCommand policy.explain'], 'claims are run and explained by command', { files }, async session => {
  session.open('grant.policy');
  assert.equal((await execute(session, 'policy.run', folder(session), session.uri('claims.csv').toString())).total.value, '50000.00');
  assert.match((await execute(session, 'policy.explain', folder(session), 'A-2')).title, /^A-2 购置补助: paid, 30,000 yuan$/);
});

capability(['workspace/executeCommand policy.newVersion'], 'a new version is a new file beside the document', { files }, async session => {
  const document = session.open('grant.policy');
  const made = await execute(session, 'policy.newVersion', document.uri.toString(), { name: 'grant_2023', effectiveFrom: '2023-07-01' });
  assert.equal(made.uri, session.uri('grant_2023.policy').toString());
});
