import { browser } from 'wxt/browser';
import { fromBase64, toBase64 } from '../../lib/base64.ts';
import { BROWSER_LIMITS } from '../engine/folder-limits.ts';
import { SyncFault } from '../sync-fault.ts';
import type { Target } from '../target.ts';
import { faultOfError } from './fault-of-error.ts';
import { Pace } from './pace.ts';
import { type Room, roomOf } from './room.ts';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Whoever waits for ever for the browser's account keeps all other targets waiting, ms. */
const PATIENCE = 30_000;

/** Of all runs of this worker. Where it dies, the browser keeps count. */
const pace = new Pace();

/**
 * The browser's own sync as a folder: names are keys, values base64. What it loses (Chromium drops at sign-in
 * what was only here) is put again from the library, so nothing here is ever cleared.
 */
export function browserSyncTarget(): Target {
  return {
    async list() {
      const items = await asked(() => browser.storage.sync.get(null));
      return Object.entries(items).flatMap(([name, value]) =>
        isFile(value) ? [{ name, size: sizeOf(value) }] : [],
      );
    },

    async get(name) {
      const value = (await asked(() => browser.storage.sync.get(name)))[name];
      if (!isFile(value)) throw new SyncFault('missing', "The browser's own sync has no such file.");
      return new Uint8Array(fromBase64(value));
    },

    async put(name, bytes) {
      if (bytes.length > BROWSER_LIMITS.file) {
        throw new SyncFault('too-large', "A file is too large for the browser's own sync.");
      }
      pace.write();
      await asked(() => browser.storage.sync.set({ [name]: toBase64(bytes) }));
    },

    async remove(name) {
      pace.write();
      await asked(() => browser.storage.sync.remove(name));
    },
  };
}

/** How much room is used, by whatever device. Throws SyncFault. */
export async function browserSyncRoom(): Promise<Room> {
  return roomOf(await asked(() => browser.storage.sync.get(null)));
}

function isFile(value: unknown): value is string {
  return typeof value === 'string' && BASE64.test(value);
}

function sizeOf(base64: string): number {
  return (base64.length / 4) * 3 - (/=*$/.exec(base64)?.[0].length ?? 0);
}

async function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('No answer.')), PATIENCE);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (error) {
    throw faultOfError(error);
  } finally {
    clearTimeout(timer);
  }
}
