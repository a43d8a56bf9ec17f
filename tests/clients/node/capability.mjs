import assert from 'node:assert/strict';
import test from 'node:test';
import { Session } from './session.mjs';

/** Methods that a test used, with an answer, and passed. */
export const exercised = new Set();

/** What servers told they can do: their capabilities, and what they registered later. */
export const advertised = { capabilities: [], registrations: [] };

/**
 * A test of some methods over the wire, in a session of its own. It fails where one of them was not answered with something; what it
 * exercised counts only when it passed.
 */
export function capability(methods, title, setup, run) {
  test(`${title} (${methods.join(', ')})`, async () => {
    const session = await Session.start(typeof setup === 'function' ? setup() : setup);
    advertised.capabilities.push(session.client.initializeResult.capabilities);
    try {
      await run(session);
    } finally {
      await session.end();
    }
    session.holds();
    for (const method of methods) assert.ok(session.wire.used(method), `${method} was not asked, or its answer is nothing`);
    for (const method of methods) exercised.add(method);
    advertised.registrations.push(...session.wire.heardOf('client/registerCapability').flatMap(m => m.params.registrations));
  });
}
