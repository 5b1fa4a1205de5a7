import { SyncFault } from '../../src/sync/sync-fault.ts';
import type { RemoteFile, Target } from '../../src/sync/target.ts';
import { type Random, randomOf } from '../anchors/random.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** How often a request goes wrong while a server has a bad day. */
const BAD_DAY = 0.25;
/** The seed of a day on which every upload breaks off half way. */
export const CUT = -1;
const PORTAL = new TextEncoder().encode('<html>Log in to the ward network</html>');

/** A folder on a server, in memory. */
export class Server {
  files = new Map<string, Bytes>();
  /** Is told of each file before it is deleted by a device. */
  onRemove: (name: string) => void = () => undefined;

  /** A way to it. `seed` 0: all goes well; any other is a bad day of its own, `CUT` one on which every upload breaks off. */
  connect(seed: number): Target {
    const random = randomOf(seed);
    const isBad = () => seed > 0 && random.chance(BAD_DAY);
    if (seed === CUT)
      return { ...this.connect(0), put: (name, bytes) => answer(() => this.#putHalf(name, bytes)) };
    return {
      list: () => answer(() => this.#list(isBad(), random)),
      get: (name) => answer(() => this.#get(name, isBad(), random)),
      put: (name, bytes) => answer(() => this.#put(name, bytes, isBad(), random)),
      remove: (name) => answer(() => this.#remove(name, isBad(), random)),
    };
  }

  #list(isBad: boolean, random: Random): RemoteFile[] {
    const all = [...this.files].map(([name, { length }]) => ({ name, size: length }));
    if (!isBad) return all;
    return random.pick<() => RemoteFile[]>([
      later,
      lost,
      () => all.filter(() => !random.chance(0.3)),
      () => all.filter(() => !random.chance(0.3)),
    ])();
  }

  #get(name: string, isBad: boolean, random: Random): Bytes {
    const bytes = this.files.get(name);
    if (!bytes) return notThere();
    if (!isBad) return bytes;
    return random.pick([
      later,
      lost,
      notThere,
      () => bytes.slice(0, random.below(bytes.length)),
      () => PORTAL,
    ])();
  }

  #put(name: string, bytes: Bytes, isBad: boolean, random: Random): void {
    const store = (what: Bytes) => void this.files.set(name, what);
    if (!isBad) {
      store(bytes);
      return;
    }
    random.pick([
      later,
      lost,
      () => undefined, // Acknowledged, but lost.
      () => {
        store(bytes);
        lost();
      },
      () => {
        store(bytes.slice(0, random.below(bytes.length)));
        lost();
      },
      () => store(bytes.slice(0, random.below(bytes.length))),
    ])();
  }

  #putHalf(name: string, bytes: Bytes): void {
    this.files.set(name, bytes.slice(0, bytes.length / 2));
    lost();
  }

  #remove(name: string, isBad: boolean, random: Random): void {
    const remove = () => {
      this.onRemove(name);
      this.files.delete(name);
    };
    if (!isBad) {
      remove();
      return;
    }
    random.pick([
      later,
      lost,
      () => {
        remove();
        lost();
      },
    ])();
  }
}

/** As any network: later, and by throwing. */
async function answer<T>(act: () => T): Promise<T> {
  await Promise.resolve();
  return act();
}

function later(): never {
  throw new SyncFault('busy', '503');
}

function lost(): never {
  throw new SyncFault('network', 'The connection broke off.');
}

function notThere(): never {
  throw new SyncFault('missing', '404');
}
