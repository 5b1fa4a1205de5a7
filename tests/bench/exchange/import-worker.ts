import { deleteDB, unwrap } from 'idb';
import { ClientIds } from '../../../src/entry/client-ids.ts';
import { fromBase64 } from '../../../src/lib/base64.ts';
import type { Request } from '../../../src/protocol/messages.ts';
import { libraryConnection } from '../../../src/store/open.ts';
import { type LibraryDb, MY_SPACE } from '../../../src/store/schema.ts';
import { restoreFile } from '../../../src/store/write/restore.ts';
import { forgetStaged, stageDocuments } from '../../../src/store/write/stage-file.ts';
import type { Library } from '../../../src/store/write/writing.ts';

/** The background's part of an import, and the same rows written raw. Called by the page, and by the benchmark from outside. */
const NAME = 'bench-import';
const RAW = 'bench-import-raw';
/** So many entries go in one transaction, as an import has it. */
const PART = 5_000;

let open: Promise<LibraryDb> | undefined;
const clients = new ClientIds();

async function library(): Promise<Library> {
  const db = await (open ??= libraryConnection(NAME)());
  return { db, clients, excerpt: (text) => text.slice(0, 160) };
}

const ANSWERS: Record<string, (request: never) => Promise<unknown>> = {
  'stage-file': async ({ file, documents }: Request<'stage-file'>) => {
    const { db } = await library();
    await stageDocuments(
      db,
      file,
      documents.map(({ id, state }) => ({ id, state: fromBase64(state) })),
    );
  },
  restore: async ({ file }: Request<'restore'>) => (await restoreFile(await library(), file, 'now')).value,
  'forget-file': async ({ file }: Request<'forget-file'>) => forgetStaged((await library()).db, file),
};

type Message = { name: string; request: never };
interface Runtime {
  onMessage: {
    addListener(
      listener: (message: Message, sender: unknown, reply: (answer: unknown) => void) => true,
    ): void;
  };
}
const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
runtime.onMessage.addListener(({ name, request }, _sender, reply) => {
  const answer = ANSWERS[name]?.(request) ?? Promise.reject(new Error(name));
  void answer.then(
    (value) => reply({ value }),
    (error: unknown) => reply({ error: String(error) }),
  );
  return true;
});

/** Writes the rows that an import made through the browser's own API, in as large transactions. Gives how long that took, ms. */
async function writeRaw(): Promise<number> {
  const { db } = await library();
  await deleteDB(RAW);
  const raw = await libraryConnection(RAW)();
  let ms = 0;
  const stores = ['entries', 'docs', 'citations', 'tags', 'history', 'meta'] as const;
  const history = await db.getAllKeys('history');
  for (let after: string | undefined, part = 0; ; part += 1) {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    const entries = await db.getAll('entries', range, PART);
    if (entries.length === 0) break;
    const all: [(typeof stores)[number], unknown, IDBValidKey?][] = entries.map((row) => ['entries', row]);
    for (const { key } of entries) {
      const id = key.startsWith('pmid:') ? key.slice('pmid:'.length) : key;
      const [tags, notes, citation] = await Promise.all([
        db.get('docs', [MY_SPACE, `t:${id}`]),
        db.get('docs', [MY_SPACE, `n:${id}`]),
        db.get('citations', key),
      ]);
      if (tags) all.push(['docs', tags]);
      if (notes) all.push(['docs', notes]);
      if (citation) all.push(['citations', citation]);
    }
    const number = history[part];
    if (number !== undefined) all.push(['history', await db.get('history', number), number]);
    if (part === 0) for (const tag of await db.getAll('tags')) all.push(['tags', tag]);
    const start = performance.now();
    await new Promise<void>((resolve, reject) => {
      const transaction = unwrap(raw).transaction([...stores], 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The raw write failed.'));
      for (const [store, row, key] of all) transaction.objectStore(store).put(row, key);
    });
    ms += performance.now() - start;
    after = entries.at(-1)?.key;
  }
  raw.close();
  await deleteDB(RAW);
  return ms;
}

/** An empty library. */
async function startAnew(): Promise<void> {
  (await open)?.close();
  open = undefined;
  await deleteDB(NAME);
  await library();
}

Object.assign(globalThis, { writeRaw, startAnew });
