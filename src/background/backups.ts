import { gunzip, gzip } from '../backup/gzip.ts';
import { libraryFile } from '../backup/library-file.ts';
import { parseArticleDocId } from '../entry/doc-ids.ts';
import { readPubMarginJson } from '../exchange/pubmargin-json-reading.ts';
import { AppError } from '../lib/app-error.ts';
import { streamPieces } from '../lib/stream-pieces.ts';
import { ownVersion } from '../protocol/own-version.ts';
import { addBackUp, deleteBackUp, listBackUps, settleBackUp } from '../store/backups/backups.ts';
import { dayOf } from '../store/backups/generations.ts';
import { readRevision } from '../store/read/revision.ts';
import { stayAwake } from './awake.ts';
import { library } from './library.ts';

let making: Promise<void> | undefined;

/** Makes the day's back-up where something changed since the last one, which is not of today. */
export async function backUpDaily(): Promise<void> {
  const [last] = await listBackUps();
  const { db } = await library();
  const revision = await readRevision(db.transaction('meta').store);
  if (revision === (last?.revision ?? 0)) return;
  if (last && dayOf(new Date(last.at)) === dayOf(new Date())) return;
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

async function makeBackUp(): Promise<void> {
  const { db } = await library();
  const at = Date.now();
  // Read first: what changes while the back-up is made is in the next one.
  const revision = await readRevision(db.transaction('meta').store);
  const { file, entries } = await libraryFile(db, { version: ownVersion(), at });
  const compressed = await gzip(file);
  const id = await addBackUp({ at, revision, entries }, compressed);
  try {
    const found = await entriesIn(compressed);
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
