import type { ArticleKey } from '../../article/article-key.ts';
import { takesAway } from '../../entry/entry-edit.ts';
import { editBetween, missingIn, type ShownArticle, showsNothing } from '../../entry/shown-article.ts';
import type { EditedEntry } from '../schema.ts';
import { citationsOf } from './citation-rows.ts';
import { remember } from './history-rows.ts';
import { settleEntry } from './settle-entry.ts';
import type { Writing } from './writing.ts';

/** An article before and after documents came. */
interface ReceivedArticle {
  before: ShownArticle;
  after: ShownArticle;
  /** The keys joined under its own to which something came. */
  parts: readonly ArticleKey[];
}

/** By the keys that they go by. */
export type ReceivedArticles = Map<ArticleKey, ReceivedArticle>;

/** Brings the rows of articles in step with documents that came, and writes down what these took away. */
export async function settleReceived(
  writing: Writing,
  target: string,
  articles: ReceivedArticles,
): Promise<void> {
  const edited: EditedEntry[] = [];
  const sum = { gone: 0, came: 0 };
  for (const [key, { before, after, parts }] of articles) {
    sum.gone += missingIn(after, before);
    sum.came += missingIn(before, after);
    const entries = writing.transaction.objectStore('entries');
    const row = await entries.get(key);
    const edit = editBetween(before, after);
    const times = row && { created: row.created, modified: row.modified };
    const one = edit && { article: key, edit, before: times, citations: [], links: [] };
    const lost: EditedEntry | undefined = one && takesAway(one.edit) ? one : undefined;
    if (lost && showsNothing(after)) lost.citations = await citationsOf(writing, key);
    const began: number[] = [];
    for (const part of parts) {
      const created = (await entries.get(part))?.created;
      if (created !== undefined) began.push(created);
      await settleEntry(writing, part);
    }
    await settleEntry(writing, key, {
      created: began.length > 0 ? Math.min(...began) : undefined,
      modified: row ? (edit ? writing.now : row.modified) : (lastWritten(after) ?? writing.now),
      left: lost,
    });
    if (lost) edited.push(lost);
  }
  if (sum.gone + sum.came > 0) await count(writing, target, sum, edited);
}

/** An entry that comes whole is as old as its notes say; of tags nobody knows when they were put on. */
function lastWritten({ notes }: ShownArticle): number | undefined {
  const times = [...notes.values()].map(({ modified }) => modified);
  return times.length > 0 ? Math.max(...times) : undefined;
}

/** Adds it to what the pull that is under way did. */
async function count(
  writing: Writing,
  target: string,
  { gone, came }: { gone: number; came: number },
  entries: EditedEntry[],
): Promise<void> {
  const targets = writing.transaction.objectStore('targets');
  const row = await targets.get(target);
  if (!row) return;
  const { pull = { gone: 0, came: 0, undo: [] } } = row;
  const undo = entries.length > 0 ? [await remember(writing, { type: 'edits', entries, looks: [] })] : [];
  await targets.put({
    ...row,
    pull: { gone: pull.gone + gone, came: pull.came + came, undo: [...pull.undo, ...undo] },
  });
}
