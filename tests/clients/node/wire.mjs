import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

/** All that servers said in this run: { method, part: 'result' | 'params', value }. What is held against the protocol's types. */
export const told = [];

/** A connection to a server process that keeps note of what passes. */
export class Wire {
  /** What the client sent: { id?, method, params, result?, error? }; answers are put in when they come. */
  sent = [];
  /** What the server sent on its own: { id?, method, params }. */
  heard = [];

  constructor(process) {
    const wire = this;
    this.reader = new (class extends StreamMessageReader {
      listen(callback) { return super.listen(message => { wire.#receive(message); callback(message); }); }
    })(process.stdout);
    this.writer = new (class extends StreamMessageWriter {
      write(message) { wire.#send(message); return super.write(message); }
    })(process.stdin);
  }

  /** Whether a request of this name was answered with something, or news of this name was sent; a command is `workspace/executeCommand NAME`. */
  used(method) {
    const [name, command] = method.split(' ');
    return this.sent.some(m => m.method === name && (command === undefined || m.params.command === command)
      && (m.id === undefined || (m.result !== undefined && m.result !== null) || method === 'shutdown'));
  }

  of(method) { return this.sent.filter(m => m.method === method); }

  heardOf(method) { return this.heard.filter(m => m.method === method); }

  #send(message) {
    if (message.method !== undefined) this.sent.push({ ...message });
  }

  #receive(message) {
    if (message.method !== undefined) {
      this.heard.push(message);
      told.push({ method: message.method, part: 'params', value: message.params });
      return;
    }
    const asked = this.sent.find(m => m.id === message.id && m.result === undefined && m.error === undefined);
    if (asked === undefined) return;
    Object.assign(asked, message);
    if (message.error === undefined) told.push({ method: asked.method, part: 'result', value: message.result });
  }
}
