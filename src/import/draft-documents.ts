import { articleAddress } from '../article/article-address.ts';
import { bareCitation } from '../article/bare-citation.ts';
import type { Citation } from '../article/citation.ts';
import type { ArticleIds } from '../article/identifiers.ts';
import { encodeCitation } from '../entry/citation-document.ts';
import type { BundledDocument } from '../entry/doc-bundle.ts';
import { articleDocId } from '../entry/doc-ids.ts';
import { documentState } from '../entry/merge-document.ts';
import type { StoredEntry } from '../store/schema.ts';
import type { ArticleDraft } from './article-draft.ts';

/** The documents of what a file brings for one article. `isMore`: some of it was put aside before. */
export function documentsOf(draft: ArticleDraft, origin: string, isMore: boolean): BundledDocument[] {
  const { key, brought, documents } = draft;
  const found: BundledDocument[] = [];
  if (isMore || brought.tags + brought.shared + brought.choices > 0)
    found.push({ id: articleDocId('t', key), state: documentState(documents.tags) });
  if (isMore || brought.notes + brought.highlights + brought.aside > 0)
    found.push({ id: articleDocId('n', key), state: documentState(documents.notes) });
  const citation = newsOf(draft.known, draft.citation);
  if (!citation) return found;
  const page = articleAddress(citation.ids) ?? '';
  const state = encodeCitation({ citation, site: origin, page, at: Date.now(), cites: [], citedBy: [] });
  return [...found, { id: articleDocId('c', key), state }];
}

/** Does the file teach the library an identifier of an article with an entry, or its title? */
export function isTeaching({ known, citation }: ArticleDraft): boolean {
  if (!known || !citation) return false;
  const isTitled = known.title === undefined && citation.title !== undefined;
  return isTitled || Object.keys(unknownIds(known, citation)).length > 0;
}

/** What the file knows of an article and the library does not: what PubMed said stays, unless it said not even the title. */
function newsOf(known: StoredEntry | undefined, citation: Citation | undefined): Citation | undefined {
  if (!citation || known?.title === undefined) return citation;
  const news = unknownIds(known, citation);
  return Object.keys(news).length > 0 ? bareCitation(news) : undefined;
}

function unknownIds({ aliases }: StoredEntry, { ids: { pmid, pmcid, doi } }: Citation): ArticleIds {
  return {
    ...(pmid !== undefined && aliases.pmid.length === 0 && { pmid }),
    ...(pmcid !== undefined && aliases.pmcid.length === 0 && { pmcid }),
    ...(doi !== undefined && aliases.doi.length === 0 && { doi }),
  };
}
