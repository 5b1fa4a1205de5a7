import { type ArticleKey, idsOfKey } from '../../article/article-key.ts';
import { bareCitation } from '../../article/bare-citation.ts';
import { decodeCitation } from '../../entry/citation-document.ts';
import {
  articleDocId,
  type ArticlePart,
  JOINS_DOC,
  LISTS_DOC,
  parseArticleDocId,
  TAG_NAMES_DOC,
} from '../../entry/doc-ids.ts';
import { joinInto } from '../../entry/join.ts';
import { joinedUnder, joinsUnder } from '../../entry/joins-document.ts';
import { openDocument } from '../../entry/merge-document.ts';
import { projectEntry } from '../../entry/projection.ts';
import { AppError } from '../../lib/app-error.ts';
import type { ReadItem } from '../records/format.ts';
import { recordOfEntry } from '../records/record-of-entry.ts';

/** The documents of a library, by their ids. */
type Documents = ReadonlyMap<string, Uint8Array>;
type Shared = Pick<Parameters<typeof projectEntry>[2], 'tagNames' | 'joins'>;

/**
 * The entries that a library's documents make, in the order of the documents; an article whose documents are broken is
 * named, and the others stand. Throws AppError `invalid` where what all of them share is broken.
 */
export function* recordsInLibrary(documents: Documents): Generator<ReadItem> {
  const shared = {
    tagNames: openDocument(documents.get(TAG_NAMES_DOC)),
    joins: openDocument(documents.get(JOINS_DOC)),
  };
  const keys = new Set<ArticleKey>();
  for (const id of documents.keys()) {
    const article = parseArticleDocId(id);
    if (article) keys.add(joinedUnder(shared.joins, article.key));
    else if (id !== TAG_NAMES_DOC && id !== JOINS_DOC && id !== LISTS_DOC)
      yield { notUnderstood: ['partNewer', id.slice(0, 80)] };
  }
  for (const key of keys) yield* articleItems(documents, key, shared);
}

function articleItems(documents: Documents, key: ArticleKey, shared: Shared): ReadItem[] {
  try {
    return entryItems(documents, key, shared);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Why, only the command line says: the library page opens such files another way.
    return [{ notUnderstood: ['partDamaged', key, error.message] }];
  }
}

/** Nothing of an article of which only a citation or removed notes are left. */
function entryItems(documents: Documents, key: ArticleKey, shared: Shared): ReadItem[] {
  const part = (of: ArticleKey, name: ArticlePart) => documents.get(articleDocId(name, of));
  const opened = (of: ArticleKey) => ({
    tags: openDocument(part(of, 't')),
    notes: openDocument(part(of, 'n')),
  });
  const keys = [key, ...joinsUnder(shared.joins, key).map(({ weaker }) => weaker)];
  const own = opened(key);
  for (const weaker of keys.slice(1)) joinInto(own, opened(weaker));
  const citations = keys.flatMap((one) => {
    const bytes = part(one, 'c');
    return bytes ? [decodeCitation(bytes).citation] : [];
  });
  const entry = projectEntry(key, own, { ...shared, known: citations, modified: 0 });
  if (!entry) return [];
  return [{ record: recordOfEntry(entry, citations[0] ?? bareCitation(idsOfKey(key) ?? {})) }];
}
