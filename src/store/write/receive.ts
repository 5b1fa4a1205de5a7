import type { Doc } from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import { articleDocId, JOINS_DOC, parseArticleDocId, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { joinInto } from '../../entry/join.ts';
import { joinedUnder } from '../../entry/joins-document.ts';
import { applyState, documentState, knowTheSame } from '../../entry/merge-document.ts';
import { allMerges } from '../../entry/merged-tags.ts';
import { saidByJoins, toldSince } from '../../entry/told-by-joins.ts';
import { shownArticle } from '../../entry/shown-article.ts';
import { AppError } from '../../lib/app-error.ts';
import type { StoredRemoteFile } from '../sync-rows.ts';
import { type Incoming, type IncomingDocuments, readIncoming } from './read-incoming.ts';
import { receiveCitation } from './receive-citation.ts';
import { type ReceivedArticles, settleReceived } from './settle-received.ts';
import { showChangedTags } from './show-changed-tags.ts';
import { type Committed, type Library, write, type Writing } from './writing.ts';

/** What came of a remote's documents. */
export interface Receipt {
  /** The ids of those that could not be merged. */
  refused: string[];
  /** The ids of those of which the library says more now; the refused, of which nobody can tell, among them. */
  partial: string[];
}

/**
 * Merges documents of a remote's file into the library and notes the file as known: one transaction. What comes from a
 * target is not sent back to it, unless it changed what the library holds and the library says more. A document that
 * can't be merged is left out, and the rest stands.
 */
export async function receiveDocuments(
  library: Library,
  documents: readonly Incoming[],
  file: StoredRemoteFile,
): Promise<Committed<Receipt>> {
  const incoming = readIncoming(documents);
  try {
    return await receive(library, incoming, file);
  } catch (error) {
    if (!isOfDocuments(error)) throw error;
  }
  const { refused } = incoming;
  const partial: string[] = [];
  for (const document of documents.filter(({ id }) => !refused.includes(id))) {
    try {
      // Until the last one it is not known as a whole.
      const part = await receive(library, readIncoming([document]), { ...file, isUnfinished: true });
      partial.push(...part.value.partial);
    } catch (error) {
      if (!isOfDocuments(error)) throw error;
      refused.push(document.id);
    }
  }
  const known = { ...file, partial: [...file.partial, ...partial] };
  const last = await receive(library, { ...readIncoming([]), refused }, known);
  return { ...last, keys: 'all', value: { refused, partial: [...partial, ...refused] } };
}

/** Is it the documents that are at fault? Then they are merged one by one; a full disk or a lost connection is not. */
function isOfDocuments(error: unknown): boolean {
  return !(error instanceof DOMException) && (!(error instanceof AppError) || error.code === 'invalid');
}

function receive(
  library: Library,
  incoming: IncomingDocuments,
  file: StoredRemoteFile,
): Promise<Committed<Receipt>> {
  const { target } = file;
  const { refused, merged, citations } = incoming;
  const asTheyCame = new Set<ArticleKey>();
  return write(
    library,
    async (writing) => {
      await merge(writing, target, incoming, asTheyCame);
      const partial = [...refused];
      for (const [id, doc] of merged) if (!knowTheSame(await writing.document(id), doc)) partial.push(id);
      for (const key of citations.keys()) if (!asTheyCame.has(key)) partial.push(articleDocId('c', key));
      const known = { ...file, partial: [...file.partial, ...partial] };
      await writing.transaction.objectStore('remoteFiles').put(known);
      return { refused, partial };
    },
    { target, said: merged, citations: asTheyCame },
  );
}

async function merge(
  writing: Writing,
  target: string,
  { merged, articles, citations }: IncomingDocuments,
  asTheyCame: Set<ArticleKey>,
): Promise<void> {
  const joins = await writing.document(JOINS_DOC);
  const names = await writing.document(TAG_NAMES_DOC);
  const [said, merges] = [saidByJoins(joins), allMerges(names)];
  for (const [id, doc] of merged) {
    if (!parseArticleDocId(id)) applyState(await writing.document(id), documentState(doc));
  }
  // The stronger keys first, whose choices count: by luck their kinds stand in the alphabet as they are strong, the last first.
  const keys = [...new Set([...articles, ...toldSince(said, joins), ...citations.keys()])].sort().reverse();
  await Promise.all(keys.map((key) => writing.documents(key))); // Asked for at once.
  const changed: ReceivedArticles = new Map();
  for (const key of keys) await mergeArticle(writing, key, merged, changed);
  for (const [key, citation] of citations) {
    if (await receiveCitation(writing, key, citation)) asTheyCame.add(key);
  }
  await settleReceived(writing, target, changed);
  if (!merged.has(TAG_NAMES_DOC)) return;
  const now = allMerges(names);
  await showChangedTags(
    writing,
    [...merges].some(([tag, into]) => now.get(tag) !== into),
  );
}

/** What came of one article, and on into the documents of the entry that it is part of. */
async function mergeArticle(
  writing: Writing,
  key: ArticleKey,
  merged: ReadonlyMap<string, Doc>,
  changed: ReceivedArticles,
): Promise<void> {
  const documents = await writing.documents(key);
  const under = joinedUnder(await writing.document(JOINS_DOC), key);
  const whole = under === key ? documents : await writing.documents(under);
  const former = changed.get(under);
  const before = former?.before ?? shownArticle(whole);
  const [tags, notes] = [merged.get(articleDocId('t', key)), merged.get(articleDocId('n', key))];
  if (tags) applyState(documents.tags, documentState(tags));
  if (notes) applyState(documents.notes, documentState(notes));
  if (under !== key) joinInto(whole, documents);
  changed.set(under, {
    before,
    after: shownArticle(whole),
    parts: [...(former?.parts ?? []), ...(under === key ? [] : [key])],
  });
}
