import type { Doc } from 'yjs';
import type { ArticleKey } from '../article/article-key.ts';
import type { CitationDocument } from '../entry/citation-document.ts';
import { JOINS_DOC, TAG_NAMES_DOC } from '../entry/doc-ids.ts';
import type { EntryTimes } from '../entry/entry-times.ts';
import { type ArticleDocuments, joinAgain, joinIntoAll } from '../entry/join.ts';
import { applyJoins, joinedKeys, joinedUnder, joinRecord, joinRecords } from '../entry/joins-document.ts';
import { documentState } from '../entry/merge-document.ts';
import { type DifferingNote, type Restoring, restoreNotes, restoreTags } from '../entry/restored-edits.ts';
import { type RestoredTagNames, restoreTagNames } from '../entry/restored-tag-names.ts';
import { shownArticle, type ShownArticle } from '../entry/shown-article.ts';
import { saidByJoins, toldSince } from '../entry/told-by-joins.ts';

/** Where merge documents come from: a write under way, or a look at what one would do. */
export interface DocumentSource {
  document(id: string): Promise<Doc>;
  documents(key: ArticleKey): Promise<ArticleDocuments>;
}

/** What a file holds of one article. */
export interface ArticleInFile {
  key: ArticleKey;
  tags?: Uint8Array | undefined;
  notes?: Uint8Array | undefined;
  citation?: CitationDocument | undefined;
  times?: EntryTimes | undefined;
}

/** What became of one article's documents. */
export interface ArticleMerge {
  key: ArticleKey;
  before: ShownArticle;
  after: ShownArticle;
  /** What says something else than in the file. */
  notes: DifferingNote[];
  choices: string[];
}

/** What became of what all articles share. */
export interface SharedMerge extends RestoredTagNames {
  /** Articles of which the joins tell something else since: what they are joined with, or that they are two. */
  told: ArticleKey[];
  /** Those of them that became part of another entry. */
  joined: ArticleKey[];
}

/** The documents of a key and of all that it was joined under, the strongest last. */
export async function chain(source: DocumentSource, key: ArticleKey): Promise<ArticleDocuments[]> {
  const record = joinRecord(await source.document(JOINS_DOC), key);
  const own = await source.documents(key);
  return record && record.separated === undefined ? [own, ...(await chain(source, record.stronger))] : [own];
}

/** Gives what a key holds to all that it is joined under. */
export async function joinOn(source: DocumentSource, key: ArticleKey): Promise<void> {
  const [own, ...strongers] = await chain(source, key);
  if (own) joinIntoAll(strongers, own);
}

/** Merges a file's tag names and joins, where it has them. To be done before its articles. */
export async function mergeShared(
  source: DocumentSource,
  file: { tagNames?: Uint8Array | undefined; joins?: Uint8Array | undefined },
  how: Restoring,
): Promise<SharedMerge> {
  const joins = await source.document(JOINS_DOC);
  const names = await source.document(TAG_NAMES_DOC);
  const [before, said, records] = [new Set(joinedKeys(joins)), saidByJoins(joins), joinRecords(joins)];
  if (file.joins) applyJoins(joins, file.joins);
  const tagNames = file.tagNames
    ? restoreTagNames(names, file.tagNames, how)
    : { looks: [], merges: [], differing: [] };
  const joined = joinedKeys(joins).filter((key) => !before.has(key));
  for (const key of joined) {
    if (records.get(key)?.separated === undefined) continue;
    // What was taken from the stronger one when they were parted does not come back by merging.
    joinAgain(await source.documents(joinedUnder(joins, key)), await source.documents(key));
  }
  return { ...tagNames, told: [...toldSince(said, joins)], joined };
}

/**
 * Merges what a file holds of one article into the library's documents, and on into those of the entry that the article
 * is part of: the last of the two. To be done for stronger keys first, whose choices count.
 */
export async function mergeArticle(
  source: DocumentSource,
  { key, tags, notes }: ArticleInFile,
  how: Restoring,
): Promise<ArticleMerge[]> {
  const documents = await source.documents(key);
  const before = shownArticle(documents);
  const under = joinedUnder(await source.document(JOINS_DOC), key);
  // Most of a back-up is as it was: then there is nothing to merge.
  if (under === key && isState(documents.tags, tags) && isState(documents.notes, notes)) {
    return [{ key, before, after: before, notes: [], choices: [] }];
  }
  const choices = tags ? restoreTags(documents.tags, tags, how) : [];
  const others = notes ? restoreNotes(documents.notes, notes, how) : [];
  const own = { key, before, after: shownArticle(documents), notes: others, choices };
  if (under === key) return [own];
  const whole = await source.documents(under);
  const beforeJoin = shownArticle(whole);
  await joinOn(source, key);
  return [own, { key: under, before: beforeJoin, after: shownArticle(whole), notes: [], choices: [] }];
}

/** Does a document hold just this? Absent: nothing to say of it. */
function isState(doc: Doc, state: Uint8Array | undefined): boolean {
  if (!state) return true;
  const own = documentState(doc);
  return own.length === state.length && own.every((byte, at) => byte === state[at]);
}
