'use strict';

class Disposable {
  constructor(run) { this.run = run; }
  dispose() { this.run?.(); this.run = undefined; }
  static from(...items) { return new Disposable(() => items.forEach(i => i.dispose())); }
}

class EventEmitter {
  listeners = new Set();
  event = (listener, self, disposables) => {
    const bound = self ? listener.bind(self) : listener;
    this.listeners.add(bound);
    const end = new Disposable(() => this.listeners.delete(bound));
    disposables?.push(end);
    return end;
  };
  fire(value) { for (const listener of [...this.listeners]) listener(value); }
  dispose() { this.listeners.clear(); }
}

class CancellationTokenSource {
  #emitter = new EventEmitter();
  token = { isCancellationRequested: false, onCancellationRequested: this.#emitter.event };
  cancel() {
    if (this.token.isCancellationRequested) return;
    this.token.isCancellationRequested = true;
    this.#emitter.fire();
  }
  dispose() { this.#emitter.dispose(); }
}

class CancellationError extends Error {
  constructor() { super('Canceled'); this.name = this.message; }
}

/** Fires an event whose listeners may hand over promises (`waitUntil`), and gives what they come to. */
async function fireAndWait(emitter, event) {
  const promises = [];
  emitter.fire({ ...event, waitUntil: promise => promises.push(promise) });
  return Promise.all(promises);
}

module.exports = { Disposable, EventEmitter, CancellationTokenSource, CancellationError, fireAndWait };
