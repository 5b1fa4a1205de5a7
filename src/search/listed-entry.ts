import type { ArticleKey } from '../article/article-key.ts';
import type { Decision, Status } from '../entry/entry.ts';

/** What a line of the library shows of an entry, and what it is filtered and sorted by. Absent parts are absent. */
export interface ListedEntry {
  readonly key: ArticleKey;
  readonly title: string | undefined;
  /** As PubMed abbreviates them ("Biswas A"), in order. */
  readonly authors: readonly string[];
  /** NLM's abbreviation, else the full name. */
  readonly journal: string | undefined;
  readonly year: number | undefined;
  readonly tagKeys: readonly string[];
  readonly status: Status | undefined;
  readonly decision: Decision | undefined;
  readonly rating: number | undefined;
  /** The beginning of the note that was changed last, as plain text; '' where its text is empty or there is none. */
  readonly firstNote: string;
  /** How many of the notes have a text of the user's own: a highlight without one is none. */
  readonly noteCount: number;
  /** How many of the notes have a quote, with a text or without. */
  readonly highlightCount: number;
  /** PubMed says that the article was retracted. */
  readonly isRetracted: boolean;
  /** Where its tags and notes came from: '' for the user's own hand, else lists' and files' names. */
  readonly origins: readonly string[];
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly modified: number;
}
