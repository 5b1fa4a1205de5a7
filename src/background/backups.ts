import { gunzip, gzip } from '../backup/gzip.ts';
import { libraryFile } from '../backup/library-file.ts';
import { parseArticleDocId } from '../entry/doc-ids.ts';
import { readPubMarginJson } from '../exchange/pubmargin-json-reading.ts';
import { AppError } from '../lib/app-error.ts';
import { streamPieces } from '../lib/stream-pieces.ts';
import { ownVersion } from '../protocol/own-version.ts';
import { addBackUp, backUpFile, deleteBackUp, listBackUps, settleBackUp } from '../store/backups/backups.ts';
import { dayOf } from '../store/backups/generations.ts';
import { readRevision } from '../store/read/revision.ts';
import { stayAwake } from './awake.ts';
import { library } from './library.ts';

let making: Promise<void> | undefined;

/** Makes the day's back-up where something changed since the last one, which is not of today. */
export async function backUpDaily(): Promise<void> {
  const backUps = await listBackUps();
  const { db } = await library();
  const revision = await readRevision(db.transaction('meta').store);
  if (revision === (backUps[0]?.revision ?? 0)) return;
  // Not the first alone: it claims to be of another day where the clock was wrong once.
  const today = dayOf(new Date());
  if (backUps.some(({ at }) => dayOf(new Date(at)) === today)) return;
  await backUpNow();
}

/**
 * Makes a back-up within the browser and reads it back; only then do older ones go that are superfluous. When the worker
 * dies meanwhile, they are all still there. One is made at a time. Throws AppError `quota`, and `internal` when what is
 * read back is not what was written.
 */
export function backUpNow(): Promise<void> {
  making ??= stayAwake(makeBackUp()).finally(() => (making = undefined));
  return making;
}

/** Waits for a back-up that is being made, whatever becomes of it: what is deleted meanwhile it would bring back. */
export async function backUpsMade(): Promise<void> {
  await making?.catch(() => undefined); // Who asked for it hears of it.
}

async function makeBackUp(): Promise<void> {
  const { db } = await library();
  const at = Date.now();
  // Read first: what changes while the back-up is made is in the next one.
  const revision = await readRevision(db.transaction('meta').store);
  const { file, entries } = await libraryFile(db, { version: ownVersion(), at });
  const compressed = await gzip(file);
  const id = await addBackUp({ at, revision, entries }, compressed);
  try {
    const found = await entriesIn(await backUpFile(id));
    if (found !== entries) {
      throw new AppError('internal', `A back-up of ${entries} entries holds ${found}.`);
    }
  } catch (error) {
    await deleteBackUp(id);
    throw error;
  }
  await settleBackUp(id, at);
}

/** How many entries a compressed file says the times of. */
async function entriesIn(compressed: Blob): Promise<number> {
  let entries = 0;
  for await (const documents of readPubMarginJson(streamPieces(gunzip(compressed)))) {
    entries += documents.filter(({ id }) => parseArticleDocId(id)?.part === 'e').length;
  }
  return entries;
}
