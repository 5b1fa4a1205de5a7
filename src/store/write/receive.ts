import type { Doc } from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import {
  articleDocId,
  JOINS_DOC,
  parseArticleDocId,
  SHARES_DOC,
  TAG_NAMES_DOC,
} from '../../entry/doc-ids.ts';
import { takeOutOfAll } from '../../entry/join.ts';
import { applyJoins, joinedUnder, joinRecords } from '../../entry/joins-document.ts';
import { applyState, documentState, knowTheSame, openDocument } from '../../entry/merge-document.ts';
import { allMerges } from '../../entry/merged-tags.ts';
import { partedSince, saidByJoins, toldSince } from '../../entry/told-by-joins.ts';
import { shownArticle } from '../../entry/shown-article.ts';
import { AppError } from '../../lib/app-error.ts';
import { chain, joinOn } from '../file-merge.ts';
import { isLabs } from '../lab-share.ts';
import type { StoredRemoteFile } from '../sync-rows.ts';
import { takeJoins, takeNames } from './lab-names.ts';
import { type Incoming, type IncomingDocuments, readIncoming } from './read-incoming.ts';
import { receiveCitation } from './receive-citation.ts';
import { type ReceivedArticles, settleReceived } from './settle-received.ts';
import { takeUpShares } from './share.ts';
import { showChangedTags } from './show-changed-tags.ts';
import { noteHeld } from './unsent-rows.ts';
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
 * target is not sent back to it, nor what it turns out to hold already, unless the library says more. A document that
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
  const { refused, merged, articles, citations } = incoming;
  const asTheyCame = new Set<ArticleKey>();
  return write(
    library,
    async (writing) => {
      await merge(writing, target, incoming, asTheyCame);
      const partial = [...refused];
      for (const [id, doc] of merged) {
        if (!knowTheSame(await held(writing, target, id), doc)) partial.push(id);
      }
      await writing.labs.shareWhatCame(target, merged, articles);
      for (const key of citations.keys()) if (!asTheyCame.has(key)) partial.push(articleDocId('c', key));
      const came = [...merged.keys(), ...[...citations.keys()].map((key) => articleDocId('c', key))];
      const lacking = new Set(partial);
      await noteHeld(
        writing.transaction,
        target,
        came.filter((id) => !lacking.has(id)),
      );
      const known = { ...file, partial: [...file.partial, ...partial] };
      await writing.transaction.objectStore('remoteFiles').put(known);
      return { refused, partial };
    },
    { target, said: merged, citations: asTheyCame },
  );
}

/** The document that a target's document is merged into: a lab has names of tags and joins of its own. */
async function held(writing: Writing, target: string, id: string): Promise<Doc> {
  if (isLabs(id) && (await writing.labs.isLab(target))) return writing.labs.document(target, id);
  return writing.document(id);
}

/** Merges what a lab says of tags or joins into the lab's document, and what that changed into the user's. */
async function takeOver(writing: Writing, target: string, id: string, came: Doc): Promise<void> {
  const lab = await writing.labs.document(target, id);
  const before = openDocument(documentState(lab));
  applyState(lab, documentState(came));
  const own = await writing.document(id);
  if (id === TAG_NAMES_DOC) takeNames(own, before, lab);
  else takeJoins(own, before, lab, await joinable(writing, target, lab));
}

/** The weaker keys that a lab may join: under a shared article the user's private one would be shared too. */
async function joinable(writing: Writing, target: string, lab: Doc): Promise<Set<ArticleKey>> {
  const sharing = await writing.labs.sharing(target, []);
  const keys = new Set<ArticleKey>();
  for (const key of joinRecords(lab).keys()) {
    const isMine = (await writing.transaction.objectStore('entries').getKey(key)) !== undefined;
    if (!isMine || sharing?.shared.has(key)) keys.add(key);
  }
  return keys;
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
  const isLab = await writing.labs.isLab(target);
  for (const [id, doc] of merged) {
    if (parseArticleDocId(id)) continue;
    if (!isLab) (id === JOINS_DOC ? applyJoins : applyState)(await writing.document(id), documentState(doc));
    // Nothing else goes to a lab, and nothing else comes from one: it would lie among what is the user's alone.
    else if (isLabs(id)) await takeOver(writing, target, id, doc);
  }
  // The stronger keys first, whose choices count: by luck their kinds stand in the alphabet as they are strong, the last first.
  const keys = [...new Set([...articles, ...toldSince(said, joins), ...citations.keys()])].sort().reverse();
  await Promise.all(keys.map((key) => writing.documents(key))); // Asked for at once.
  const changed: ReceivedArticles = new Map();
  for (const key of keys) await mergeArticle(writing, key, merged, changed);
  for (const { weaker, stronger, at } of partedSince(said, joins)) {
    const strongers = await chain(writing, stronger);
    takeOutOfAll(strongers, await writing.documents(weaker), at);
    const under = joinedUnder(joins, stronger);
    const [now, whole] = [changed.get(under), strongers.at(-1)];
    if (now && whole) changed.set(under, { ...now, after: shownArticle(whole) });
  }
  for (const [key, citation] of citations) {
    if (await receiveCitation(writing, key, citation, isLab)) asTheyCame.add(key);
  }
  await settleReceived(writing, target, changed);
  if (!isLab && merged.has(SHARES_DOC)) await takeUpShares(writing);
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
  if (under !== key) await joinOn(writing, key);
  changed.set(under, {
    before,
    after: shownArticle(whole),
    parts: [...(former?.parts ?? []), ...(under === key ? [] : [key])],
  });
}
