import type { ArticleKey } from '../../article/article-key.ts';
import { foldTagName } from '../../entry/tag.ts';
import type { LibraryIndex } from '../library-index.ts';
import type { ListedEntry } from '../listed-entry.ts';
import type { SearchTexts } from '../search-texts.ts';
import { ARTICLES, type WrittenArticle } from './articles.fixture.ts';

/** Puts the hand-written library into an index. For tests. */
export function fillWithWritten(index: LibraryIndex): void {
  const names = new Set(Object.values(ARTICLES).flatMap(({ tags = [] }) => tags));
  index.setTags([...names].map((name) => ({ key: foldTagName(name), name })));
  for (const [at, article] of Object.values(ARTICLES).entries()) {
    index.put(listed(article, at), textsOf(article));
  }
}

/** The short name of each article by its key. */
export function shortNames(): ReadonlyMap<ArticleKey, string> {
  return new Map(Object.entries(ARTICLES).map(([name, article]) => [keyOf(article), name]));
}

function listed(article: WrittenArticle, at: number): ListedEntry {
  const { title, authors = [], journal, year, tags = [], notes = [], quotes = [] } = article;
  return {
    key: keyOf(article),
    title,
    authors: authors.map((author) => last(author)),
    journal: journal && last(journal),
    year,
    tagKeys: tags.map(foldTagName),
    status: article.status,
    decision: article.decision,
    rating: undefined,
    firstNote: notes[0] ?? '',
    noteCount: notes.length,
    highlightCount: quotes.length,
    isRetracted: article.isRetracted ?? false,
    origins: [''],
    created: at,
    modified: at,
  };
}

function textsOf(article: WrittenArticle): SearchTexts {
  const { pmid, pmcid, doi, title = '', authors = [], journal = '', notes = [] } = article;
  return {
    title,
    authors: authors.map((author) => author.replace('|', '\n')),
    journal: journal.split('|'),
    notes,
    quotes: article.quotes ?? [],
    identifiers: [pmid, pmcid, doi].filter((one) => one !== undefined),
    abstract: article.abstract ?? '',
  };
}

function keyOf({ pmid, doi }: WrittenArticle): ArticleKey {
  return pmid === undefined ? `doi:${doi ?? ''}` : `pmid:${pmid}`;
}

function last(names: string): string {
  return names.split('|').at(-1) ?? '';
}
