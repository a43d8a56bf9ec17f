import assert from 'node:assert/strict';
import { capability } from '../capability.mjs';
import { claims, grant, grantTests } from '../texts.mjs';

const files = { 'grant.policy': grant, 'grant.tests.policy': grantTests, 'claims.csv': claims };
const of = document => ({ textDocument: { uri: document.uri.toString() } });
const at = (session, document, range) => session.text(document, session.client.protocol2CodeConverter.asRange(range));

capability(['policy/tests'], 'the tests of a document are listed', { files }, async session => {
  const document = session.open('grant.tests.policy');
  const { tests } = await session.client.sendRequest('policy/tests', of(document));
  assert.deepEqual(tests.map(t => t.name), ['一成']);
  assert.equal(at(session, document, tests[0].nameRange), '"一成"');
  assert.deepEqual(tests[0].expectations.map(e => e.text), ['expect a: 1万元']);
  assert.equal(at(session, document, tests[0].expectations[0].range), 'expect a: 1万元');
});

capability(['policy/runTests'], 'tests pass, and fail with what was expected', { files }, async session => {
  const document = session.open('grant.policy');
  const tests = session.open('grant.tests.policy');
  const run = parameters => session.client.sendRequest('policy/runTests', { ...parameters, coverage: true });
  const passed = await run({});
  assert.deepEqual(passed.results.map(r => [r.name, r.outcome, r.failures]), [['一成', 'passed', []]]);
  const clauses = passed.coverage.flatMap(c => c.clauses);
  const amount = clauses.find(c => c.kind === 'amount');
  assert.equal(amount.hits, 1);
  assert.match(at(session, document, amount.range), /^amount/);
  assert.equal(clauses.find(c => c.kind === 'require').hits, 0);

  session.edit(document, '10% of', '20% of');
  const failed = await run(of(tests));
  assert.equal(failed.results[0].outcome, 'failed');
  const [failure] = failed.results[0].failures;
  assert.match(failure.expected, /10,000/);
  assert.match(failure.actual, /20,000/);
  assert.equal(at(session, tests, failure.range), 'expect a: 1万元');
  assert.deepEqual((await run({ ...of(tests), names: ['无'] })).results, []);
});
