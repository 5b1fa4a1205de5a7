import { equalityDeep } from 'lib0/function';
import type { ArticleKey } from '../../article/article-key.ts';
import type { CitationDocument } from '../../entry/citation-document.ts';
import { JOINS_DOC, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import type { EntryTimes } from '../../entry/entry-times.ts';
import { applyState } from '../../entry/merge-document.ts';
import { newerCitation } from '../../entry/newer-citation.ts';
import type { Restoring } from '../../entry/restored-edits.ts';
import { editBetween, showsNothing } from '../../entry/shown-article.ts';
import { AppError } from '../../lib/app-error.ts';
import { type ArticleInFile, type ArticleMerge, mergeArticle, mergeShared } from '../file-merge.ts';
import type { EditedEntry, FileOutcome, LearntCitation } from '../schema.ts';
import { bundledArticles, OUTCOME, stagedArticles, stagedIds, stagedState } from '../staged-file.ts';
import { putCitation } from './citation-rows.ts';
import { remember } from './history-rows.ts';
import { keepLinks } from './link-rows.ts';
import type { Progress } from './retag.ts';
import { NewArticles } from './new-articles.ts';
import { settleEntry } from './settle-entry.ts';
import { showChangedTags } from './show-changed-tags.ts';
import { type Committed, type Library, write, type Writing } from './writing.ts';

/** How many articles are in memory at a time. */
const BATCH = 200;

/**
 * Merges a staged file into the library, all or nothing, with one undo. Asked again it gives what came of it. Throws
 * AppError `invalid` when something in the file is broken, `not-found` when no such file is staged (any more).
 */
export function restoreFile(
  library: Library,
  file: number,
  differing: Restoring['differing'],
  progress?: Progress,
): Promise<Committed<FileOutcome>> {
  return write(library, async (writing) => {
    const staged = writing.transaction.objectStore('staged');
    const done = await staged.get([file, OUTCOME]);
    if (done?.outcome) return done.outcome;
    const ids = await stagedIds(staged, file);
    const state = (id: string) => stagedState(staged, file, id);
    const how = { differing, at: writing.now };
    const [tagNames, joins] = [await state(TAG_NAMES_DOC), await state(JOINS_DOC)];
    if (ids.articles.length + ids.bundles.length + ids.others.length === 0 && !tagNames && !joins) {
      throw new AppError('not-found', 'This file was opened too long ago. Open it again.');
    }
    const shared = await mergeShared(writing, { tagNames, joins }, how);
    for (const id of ids.others) {
      const known = await state(id);
      if (known) applyState(await writing.document(id), known);
    }
    const articles = [...new Set([...ids.articles, ...shared.told])];
    const entries = new Set<ArticleKey>();
    const edited: EditedEntry[] = [];
    const fresh = await NewArticles.begin(writing);
    const take = async (all: readonly ArticleInFile[]) => {
      const { edits, kept, others } = await fresh.keep(all);
      for (const key of kept) entries.add(key);
      edited.push(...edits, ...(await restoreBatch(writing, others, how, shared.told, entries)));
      await writing.flush();
    };
    const total = articles.length + ids.bundles.length * BATCH;
    for (let start = 0; start < articles.length; start += BATCH) {
      progress?.(start, total);
      await take(await stagedArticles(staged, file, articles.slice(start, start + BATCH)));
    }
    for (const [at, id] of ids.bundles.entries()) {
      progress?.(articles.length + at * BATCH, total);
      const bundle = await state(id);
      if (bundle) await take(bundledArticles(bundle));
    }
    await showChangedTags(
      writing,
      shared.merges.some(({ after }) => after === undefined),
    );
    progress?.(total, total);
    const { looks, merges, joined } = shared;
    const isChange = edited.length + looks.length + merges.length + joined.length > 0;
    const removal = { type: 'edits', entries: edited, looks, merges, joined } as const;
    const outcome: FileOutcome = {
      entries: entries.size,
      changed: new Set(edited.map(({ article }) => article)).size,
      undo: isChange ? await remember(writing, removal) : undefined,
    };
    await staged.delete(IDBKeyRange.bound([file], [file, []]));
    await staged.put({ file, id: OUTCOME, state: new Uint8Array(), outcome });
    return outcome;
  });
}

/** Gives what taking the changes of these articles back needs; notes down which entries there are. */
async function restoreBatch(
  writing: Writing,
  batch: readonly ArticleInFile[],
  how: Restoring,
  told: readonly ArticleKey[],
  entries: Set<ArticleKey>,
): Promise<EditedEntry[]> {
  await Promise.all(batch.map(({ key }) => writing.documents(key))); // Asked for at once.
  const merges: ArticleMerge[] = [];
  const times = new Map<ArticleKey, EntryTimes>();
  const renewed = new Set<ArticleKey>(told);
  const news = new Map<ArticleKey, LearntCitation[]>();
  for (const article of batch) {
    const merged = await mergeArticle(writing, article, how);
    const whole = merged.at(-1);
    merges.push(...merged);
    if (!whole || showsNothing(whole.after)) continue;
    const learnt = article.citation && (await keepCitation(writing, article.key, article.citation));
    if (learnt) {
      renewed.add(whole.key);
      if (!equalityDeep(learnt.before?.citation, learnt.after.citation))
        news.set(whole.key, [...(news.get(whole.key) ?? []), learnt]);
    }
    if (article.times && !times.has(whole.key)) times.set(whole.key, article.times);
  }
  const edited = await Promise.all(merges.map((merge) => editedEntry(writing, merge, news)));
  const keys = new Set(merges.map(({ key }) => key));
  const changedKeys = new Set(edited.map((one) => one?.article));
  await Promise.all(
    [...keys].map(async (key) => {
      const before = await writing.transaction.objectStore('entries').get(key);
      const changed = changedKeys.has(key);
      if (before && !changed && !renewed.has(key)) {
        entries.add(key); // As it was.
        return;
      }
      const modified = before ? (changed ? writing.now : before.modified) : times.get(key)?.modified;
      const created = before ? undefined : times.get(key)?.created;
      if (await settleEntry(writing, key, { created, modified })) entries.add(key);
    }),
  );
  return edited.filter((one) => one !== undefined);
}

async function editedEntry(
  { transaction }: Writing,
  { key, before, after }: ArticleMerge,
  news: Map<ArticleKey, LearntCitation[]>,
): Promise<EditedEntry | undefined> {
  const edit = editBetween(before, after);
  const learnt = news.get(key);
  news.delete(key); // Once, of however many parts an article is merged.
  if (!edit && !learnt) return undefined;
  const row = await transaction.objectStore('entries').get(key);
  if (!row) return edit && { article: key, edit, before: undefined, citations: [], links: [] };
  const times = { created: row.created, modified: row.modified };
  return {
    article: key,
    edit: edit ?? {},
    before: times,
    citations: [],
    links: [],
    ...(learnt && { learnt }),
  };
}

/** What the file says of an article with an entry; the newer reading wins. Gives what is known since, where it did. */
async function keepCitation(
  writing: Writing,
  key: ArticleKey,
  { citation, site, page, at, ...links }: CitationDocument,
): Promise<LearntCitation | undefined> {
  const store = writing.transaction.objectStore('citations');
  const kept = await store.get(key);
  await keepLinks(writing, key, links, { site, page, at });
  if (kept && kept.at >= at) return undefined;
  const after = { key, citation: newerCitation(kept?.citation, citation), site, page, at };
  await putCitation(writing, after);
  return { before: kept, after };
}
