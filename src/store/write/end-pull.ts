import type { ArticleKey } from '../../article/article-key.ts';
import { JOINS_DOC } from '../../entry/doc-ids.ts';
import { joinedUnder } from '../../entry/joins-document.ts';
import { isUndoable } from '../read/sync-state.ts';
import type { StoredEntry } from '../schema.ts';
import type { LargePull } from '../sync-rows.ts';
import { forgetCitations, keptCitations } from './citation-rows.ts';
import { forgetLinks } from './link-rows.ts';
import { putAside } from './strays.ts';
import { takeRowBack } from './undo.ts';
import { type Committed, type Library, write } from './writing.ts';

/** A pull that takes away more than this, and more than this part of what was shown, is offered to be undone. */
const MUCH = 20;
const MUCH_OF_ALL = 0.2;

/**
 * Everything of a target was pulled. Where that took away much of what was shown, it can be undone for 7 days; else what
 * would undo it goes. Gives how many items went where it was much.
 */
export async function endPull(library: Library, target: string): Promise<number | undefined> {
  await forgetStrays(library);
  const row = await library.db.get('targets', target);
  if (!row?.pull) return undefined;
  const { gone, came, undo } = row.pull;
  const shown = gone > MUCH ? Math.max(gone, (await countShown(library)) + gone - came) : 0;
  const isMuch = gone > MUCH && gone > shown * MUCH_OF_ALL;
  await write(library, async ({ transaction, now }) => {
    const still = await transaction.objectStore('targets').get(target);
    if (!still) return;
    const largePull = isMuch ? withFormer({ at: now, gone, shown, undo }, still.largePull) : still.largePull;
    await transaction.objectStore('targets').put({ ...still, pull: undefined, largePull });
    if (isMuch) return;
    await Promise.all(undo.map((number) => transaction.objectStore('history').delete(number)));
  });
  return isMuch ? gone : undefined;
}

/** What one act of another device takes away may come in several pulls: as long as it can be undone, it is in one step. */
function withFormer(pull: LargePull, former: LargePull | undefined): LargePull {
  if (!isUndoable(former, pull.at)) return pull;
  return {
    at: pull.at,
    gone: former.gone + pull.gone,
    shown: former.gone + pull.shown,
    undo: [...former.undo, ...pull.undo],
  };
}

/** Brings back what large pulls took away, by fresh edits: other devices get it back too. */
export async function undoPull(library: Library, target: string): Promise<Committed<void> | undefined> {
  if (!(await library.db.get('targets', target))?.largePull) return undefined;
  return write(library, async (writing) => {
    const targets = writing.transaction.objectStore('targets');
    const row = await targets.get(target);
    if (!row?.largePull) return;
    for (const number of row.largePull.undo.toReversed()) await takeRowBack(writing, number);
    await targets.put({ ...row, largePull: undefined });
  });
}

/** How many things all entries show: tags, choices, notes. */
async function countShown({ db }: Library): Promise<number> {
  let shown = 0;
  let cursor = await db.transaction('entries').store.openCursor();
  while (cursor) {
    shown += shownBy(cursor.value);
    cursor = await cursor.continue();
  }
  return shown;
}

function shownBy({ tags, notes, reasons, status, decision, rating }: StoredEntry): number {
  const choices = [reasons.length > 0 || undefined, status, decision, rating];
  return tags.length + notes.length + choices.filter((choice) => choice !== undefined).length;
}

/** Forgets citations that came, and whose articles have no entry: another device removed it since. */
async function forgetStrays(library: Library): Promise<void> {
  const { db } = library;
  const entries = new Set(await db.getAllKeys('entries'));
  const without = (await db.getAllKeys('citations')).filter((key) => !entries.has(key));
  if (without.length === 0) return;
  await write(library, async (writing) => {
    const joins = await writing.document(JOINS_DOC);
    const strays: ArticleKey[] = [];
    for (const key of without) {
      const under = joinedUnder(joins, key);
      if (!(await writing.transaction.objectStore('entries').getKey(under))) strays.push(key);
    }
    if (strays.length === 0) return;
    const citations = await keptCitations(writing, strays);
    await forgetCitations(writing, strays);
    await putAside(writing, citations, await forgetLinks(writing, strays));
  });
}
