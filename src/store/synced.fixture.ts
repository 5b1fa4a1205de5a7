import { emptyLibrary } from './library.fixture.ts';
import { MY_SPACE } from './schema.ts';
import type { TargetKind } from './sync-rows.ts';
import { targetStore } from './write/target-store.ts';
import { switchTargetOn } from './write/targets.ts';
import type { Library } from './write/writing.ts';

let made = 0;

/** The one folder of these tests. */
export const FOLDER = 'folder';

/** Switches a target on, as the user does. For tests. */
export async function switchOn(
  library: Library,
  kind: TargetKind = 'webdav',
  target = FOLDER,
): Promise<ReturnType<typeof targetStore>> {
  await switchTargetOn(library.db, { target, kind, space: MY_SPACE, device: `device${made++}` });
  return targetStore(library, target, () => undefined);
}

/** Libraries of several devices with the same folder. For tests. */
export async function devices(count: number, kind?: TargetKind): Promise<Library[]> {
  const made: Library[] = [];
  for (let left = count; left > 0; left--) {
    const library = await emptyLibrary();
    await switchOn(library, kind);
    made.push(library);
  }
  return made;
}

/** The ids of what is to be sent. For tests. */
export async function unsentIds(library: Library, target = FOLDER): Promise<string[]> {
  const rows = await targetStore(library, target, () => undefined).unsent(100_000);
  return rows.map(({ id }) => id);
}

/** A file of another device. For tests. */
export function remoteFile(name: string, documents: readonly string[] = []) {
  return { name, size: 1, isMine: false, documents, partial: [], since: 1 };
}

let written = 0;

/** Carries all that one device has not sent yet to others, as one file. Gives how many documents went. For tests. */
export async function carry(from: Library, ...to: Library[]): Promise<number> {
  const store = targetStore(from, FOLDER, () => undefined);
  const unsent = await store.unsent(100_000);
  const documents = await store.documents(unsent.map(({ id }) => id));
  const name = `${await store.device()}-${String(written++).padStart(6, '0')}-${'0'.repeat(24)}.seg`;
  const ids = documents.map(({ id }) => id);
  for (const library of to) {
    await targetStore(library, FOLDER, () => undefined).apply(documents, remoteFile(name, ids));
  }
  await store.setPending({ name, bytes: Uint8Array.of(1), documents });
  await store.settlePending({ ...remoteFile(name, ids), isMine: true });
  return ids.length;
}

/** Carries everything about, until nothing is left to be sent. Throws where that never ends. For tests. */
export async function carryAll(...libraries: Library[]): Promise<void> {
  for (let round = 0; round < 10; round++) {
    let sent = 0;
    for (const library of libraries)
      sent += await carry(library, ...libraries.filter((one) => one !== library));
    if (sent === 0) return;
  }
  throw new Error('The devices never stop to send each other what they have.');
}
