import type { Citation, CitationFields } from '../article/citation.ts';
import type { ArticleIds } from '../article/identifiers.ts';

export type MentionRole = 'reference' | 'cited-by' | 'similar' | 'result' | 'notice';

/** A place on a page that names another article. */
export interface Mention {
  readonly role: MentionRole;
  /** Counts from 1 within its role, in the order of the page. */
  readonly position: number;
  readonly ids: ArticleIds;
  /** The citation as printed, white space folded, without the names of its links. */
  readonly text: string;
  /**
   * The parts that the page itself keeps apart (a docsum's title and authors); the rest is in `text`. A reference's
   * `doi` is here only when it is printed and not linked: `ids` holds it too, but the site has not vouched for it.
   */
  readonly parts: CitationFields;
  /**
   * The container that the mention stands in; a badge is its last child. Stays the same element in every reading of
   * the page. Mentions of a plain text page (`?format=pmid`) share theirs.
   */
  readonly element: Element;
  /** The element that a badge stands after: the title where there is one of its own, else the container. */
  readonly anchor: Element;
}

/** A part of a page that is there but could not be read; the rest of the reading stands. */
export interface Unread {
  readonly part: 'article' | 'references' | 'cited-by' | 'similar' | 'results';
  /** What was expected and what was found, without any text of the user's. */
  readonly why: string;
}

/** What one page says. */
export interface Reading {
  readonly site: string;
  readonly kind: 'article' | 'results' | 'none';
  /** The identifiers of the page's article, only on an article page. */
  readonly ids?: ArticleIds;
  /**
   * The article's whole citation, only on an article page. PubMed's reader takes it from the page when it is first asked
   * for: most pages are looked at and left, and their identifiers are enough for that.
   */
  readonly article?: Citation;
  /** Which witness gave each identifier: `meta citation_pmid`, `address`, … */
  readonly witnesses: Readonly<Record<string, string>>;
  readonly mentions: readonly Mention[];
  readonly unread: readonly Unread[];
  /** Containers where mentions may appear later ("Show all references"): their subtrees are worth observing. */
  readonly growing: readonly Element[];
}

/** One site's page kind. */
export interface PageReader {
  /** The site's name, as the options page shows it. */
  readonly site: string;
  /** Does this reader know the page at this address? Pure; tested against every other reader's addresses. */
  matches(url: URL): boolean;
  /** What the page says. Never changes the page; throws only a ReadError that names the part it could not read. */
  read(document: Document, url: URL): Reading;
}

/** The same reading with other mentions; a citation that nobody asked for yet stays unread. */
export function withMentions(reading: Reading, mentions: readonly Mention[]): Reading {
  const parts = Object.getOwnPropertyDescriptors(reading);
  return Object.defineProperties({ ...EMPTY }, { ...parts, mentions: { value: mentions, enumerable: true } });
}

const EMPTY: Omit<Reading, 'site'> & { site: string } = {
  ...{ site: '', kind: 'none', witnesses: {}, mentions: [], unread: [], growing: [] },
};

/** What is said of a page that shows no articles: the cookie gate, error pages, PubMed's front page. */
export function emptyReading(site: string): Reading {
  return { ...EMPTY, site };
}

/** Nothing of the page could be read; `part` names what was looked for. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly part: Unread['part'];

  constructor(part: Unread['part'], message: string) {
    super(message);
    this.part = part;
  }
}
