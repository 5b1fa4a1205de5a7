import type { Doc } from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import { type CitationDocument, decodeCitation } from '../../entry/citation-document.ts';
import { articleDocId, parseArticleDocId } from '../../entry/doc-ids.ts';
import { openDocument } from '../../entry/merge-document.ts';
import { AppError } from '../../lib/app-error.ts';

/** A document of a remote: its id and its full state, both unread and hostile. */
export interface Incoming {
  readonly id: string;
  readonly state: Uint8Array;
}

/** Documents of a remote that could be read. */
export interface IncomingDocuments {
  /** The merge documents, by id. */
  merged: Map<string, Doc>;
  /** The articles that they are about. */
  articles: Set<ArticleKey>;
  citations: Map<ArticleKey, CitationDocument>;
  /** The ids of those that could not be read. */
  refused: string[];
}

/** Reads a remote's documents, each in a try of its own. */
export function readIncoming(documents: readonly Incoming[]): IncomingDocuments {
  const read: IncomingDocuments = {
    ...{ merged: new Map(), articles: new Set(), citations: new Map(), refused: [] },
  };
  for (const document of documents) {
    try {
      readOne(document, read);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      read.refused.push(document.id);
    }
  }
  return read;
}

function readOne({ id, state }: Incoming, { merged, articles, citations }: IncomingDocuments): void {
  const article = parseArticleDocId(id);
  // Another spelling of an id would be a second document of the same article; times are in files alone.
  if (article && (article.part === 'e' || articleDocId(article.part, article.key) !== id)) {
    throw new AppError('invalid', 'No PubMargin names a document so.');
  }
  if (article?.part === 'c') citations.set(article.key, decodeCitation(state));
  else {
    merged.set(id, openDocument(state));
    if (article) articles.add(article.key);
  }
}
