import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server on which some uploads are cut off. */
export interface CuttingProxy {
  readonly address: string;
  /** How many uploads went through, whole or not, how many were cut off; and all bytes on the wire, in both directions. */
  readonly seen: { uploads: number; cut: number; up: number; down: number };
  stop(): Promise<void>;
}

/** Of so many uploads the wanted share is cut off, to the very upload. */
const BLOCK = 20;

/**
 * Passes on what comes, but cuts off a share of the uploads anywhere between their first byte and the answer, so that
 * the server may have nothing of it, a part, or all. `random` gives numbers from 0 to 1.
 */
export async function cutUploads(to: string, share: number, random: () => number): Promise<CuttingProxy> {
  const upstream = new URL(to);
  const seen = { uploads: 0, cut: 0, up: 0, down: 0 };
  const isNextCut = drawLots(share, random);
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const remote = connect(Number(upstream.port), upstream.hostname);
    for (const [socket, other] of [
      [client, remote],
      [remote, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    remote.on('data', (piece) => {
      seen.down += piece.length;
      client.write(piece);
    });
    let isCutting = false;
    client.on('data', (piece) => {
      seen.up += piece.length;
      const isUpload = piece.subarray(0, 4).toString('latin1') === 'PUT ';
      if (isUpload) {
        seen.uploads += 1;
        isCutting = isNextCut();
      }
      const head = isUpload ? piece.indexOf('\r\n\r\n') + 4 : 0;
      if (!isCutting || head === piece.length) {
        remote.write(piece);
        return;
      }
      seen.cut += 1;
      client.pause();
      const kept = head + Math.round(random() * (piece.length - head));
      // Whatever the server has by then, it keeps; its answer gets lost.
      remote.write(piece.subarray(0, kept), () => client.destroy());
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = new URL(to);
  address.port = String((server.address() as AddressInfo).port);
  return {
    address: address.href,
    seen,
    async stop() {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}

/** Says of one upload after the other whether it is cut off: which of a block they are is chance, how many is not. */
function drawLots(share: number, random: () => number): () => boolean {
  let [uploads, cuts] = [0, 0];
  return () => {
    if (uploads === 0) [uploads, cuts] = [BLOCK, Math.round(BLOCK * share)];
    const isCut = random() < cuts / uploads;
    uploads -= 1;
    if (isCut) cuts -= 1;
    return isCut;
  };
}
