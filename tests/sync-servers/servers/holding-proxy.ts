import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A way to a server on which the answer about one file can be held back. */
export interface HoldingProxy {
  readonly address: string;
  /** How many requests there were, by their methods. */
  readonly seen: Map<string, number>;
  /** The next segment that is put, or got, is: but whoever asked for it hears nothing of that. */
  hold(method: 'PUT' | 'GET'): Held;
  stop(): Promise<void>;
}

/** An answer that is held back. */
interface Held {
  /** The server has answered. */
  readonly isHeld: Promise<unknown>;
  /** Whoever waited for the answer is gone. */
  readonly isGone: Promise<unknown>;
}

interface Waiting {
  readonly method: string;
  readonly isHeld: () => void;
  readonly isGone: () => void;
}

/** Passes on what comes and what is answered, but for what is held back. */
export async function holdAnswers(to: string): Promise<HoldingProxy> {
  const upstream = new URL(to);
  const seen = new Map<string, number>();
  let waiting: Waiting | undefined;

  const pass = (came: IncomingMessage, asked: IncomingMessage, answer: ServerResponse) => {
    const { method = '', url = '' } = asked;
    if (waiting?.method !== method || !url.endsWith('.seg')) {
      answer.writeHead(came.statusCode ?? 502, came.headers);
      came.pipe(answer);
      return;
    }
    answer.once('close', waiting.isGone);
    came.resume().once('end', waiting.isHeld);
    waiting = undefined;
  };
  const server = createServer((asked, answer) => {
    const { method = '', url, headers } = asked;
    seen.set(method, (seen.get(method) ?? 0) + 1);
    const { hostname, port } = upstream;
    const passed = request({ host: hostname, port, method, path: url, headers });
    passed.once('response', (came) => pass(came, asked, answer));
    passed.on('error', () => answer.destroy());
    answer.once('close', () => passed.destroy());
    asked.pipe(passed);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const address = new URL(to);
  address.port = String((server.address() as AddressInfo).port);
  return {
    address: address.href,
    seen,
    hold(method) {
      const [held, gone] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
      waiting = { method, isHeld: () => held.resolve(undefined), isGone: () => gone.resolve(undefined) };
      return { isHeld: held.promise, isGone: gone.promise };
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
