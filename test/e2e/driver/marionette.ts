import { connect, type Socket } from 'node:net';

/** A conversation with Firefox's Marionette: each message is its length in bytes, a colon, and JSON. */
export interface Marionette {
  /** Sends a command and gives its result; rejects with Firefox's own error. */
  send(command: string, parameters?: object): Promise<unknown>;
  end(): void;
}

interface Waiting {
  command: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Connects as soon as Firefox listens on the port; rejects when `signal` aborts before that. */
export async function connectMarionette(port: number, signal: AbortSignal): Promise<Marionette> {
  const socket = await connectWhenOpen(port, signal);
  const waiting = new Map<number, Waiting>();
  const greeted = Promise.withResolvers<void>();
  let last = 0;
  onMessage(socket, (message) => {
    if (!Array.isArray(message)) return greeted.resolve();
    const [, id, error, result] = message as [number, number, { error: string; message: string } | null, unknown];
    const one = waiting.get(id);
    waiting.delete(id);
    if (error) one?.reject(new Error(`${one.command}: ${error.error}: ${error.message}`));
    else one?.resolve(result);
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    const gone = new Error('Firefox has ended.');
    greeted.reject(gone);
    for (const one of waiting.values()) one.reject(gone);
    waiting.clear();
  });
  await greeted.promise;
  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error(`Firefox has ended; ${command} cannot be sent.`));
        waiting.set(++last, { command, resolve, reject });
        const text = JSON.stringify([0, last, command, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    end: () => socket.destroy(),
  };
}

async function connectWhenOpen(port: number, signal: AbortSignal): Promise<Socket> {
  for (;;) {
    const socket = await tryConnect(port);
    if (socket) return socket;
    if (signal.aborted) throw new Error('Firefox did not answer in time.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function tryConnect(port: number): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
}

function onMessage(socket: Socket, listener: (message: unknown) => void): void {
  let held = Buffer.alloc(0);
  socket.on('data', (data) => {
    held = Buffer.concat([held, data]);
    for (;;) {
      const colon = held.indexOf(':');
      const end = colon + 1 + Number(held.toString('latin1', 0, colon));
      if (colon < 0 || held.length < end) return;
      listener(JSON.parse(held.toString('utf8', colon + 1, end)));
      held = held.subarray(end);
    }
  });
}
