import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type DavServer, WHO } from './dav-server.ts';

/** What a server's program is started with. */
interface ServerPlan {
  readonly name: DavServer['name'];
  /** Where the folder is below the server's root, as an address has it. */
  readonly path: string;
  /** Writes what it needs into `home` and says what to run. */
  readonly command: (place: ServerPlace) => readonly [program: string, ...args: string[]];
}

interface ServerPlace {
  /** Of configuration, logs and locks. */
  readonly home: string;
  /** What is served. */
  readonly served: string;
  readonly port: number;
}

/** Starts a server and waits until it answers. Throws with what it said when it ends before. */
export async function startServer({ name, path, command }: ServerPlan): Promise<DavServer> {
  const home = mkdtempSync(join(tmpdir(), `pubmargin-${name}-`));
  const served = join(home, 'served');
  mkdirSync(served);
  // Where tests run as root, Apache and nginx serve as somebody else.
  for (const folder of [home, served]) chmodSync(folder, 0o777);
  const port = await freePort();
  const [program, ...args] = command({ home, served, port });
  const server = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-4_000)));
  }
  const address = `http://127.0.0.1:${port}${path}`;
  const stop = async () => {
    await end(server);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  for (let left = 200; !(await answers(address)); left--) {
    if (left === 0 || server.exitCode !== null) {
      await stop();
      throw new Error(`${name} did not start: ${said}`);
    }
    await pause(50);
  }
  return { name, address, folder: served, who: WHO, stop };
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    async (answer) => {
      await answer.arrayBuffer();
      return true;
    },
    () => false,
  );
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
