import type { Citation } from '../../article/citation.ts';
import type { Decision, Status } from '../../entry/entry.ts';
import type { HighlightColour } from '../../entry/highlight-colour.ts';
import type { Quote } from '../../entry/quote.ts';
import type { TagColour } from '../../entry/tag.ts';

/** A tag as a file has it. */
export interface FileTag {
  readonly name: string;
  readonly colour?: TagColour | undefined;
  /** Where it came from: absent for the own hand of whoever wrote the file. */
  readonly origin?: string | undefined;
}

/** A note or highlight as a file has it. Times are milliseconds since 1970. */
export interface FileNote {
  /** Names the note in its library; only PubMargin's own files have it. */
  readonly id?: string | undefined;
  /** Markdown. */
  readonly body: string;
  readonly author?: string | undefined;
  readonly origin?: string | undefined;
  readonly created?: number | undefined;
  readonly modified?: number | undefined;
  /** A highlight has one. */
  readonly quote?: Quote | undefined;
  readonly colour?: HighlightColour | undefined;
  /** How another program names the note, in the file it came from: written again so that it has no second copy there. */
  readonly sameAs?: string | undefined;
}

/**
 * Where words come from that programs keep in one field, an article's keywords and their users' own tags: from a database, or
 * from anywhere, so that they may be tags.
 */
export type WordsFrom = 'database' | 'anywhere';

/** One article in a file: its citation, and what somebody keeps about it. Absent parts are absent, lists may be empty. */
export interface FileRecord {
  readonly citation: Citation;
  readonly tags: readonly FileTag[];
  readonly notes: readonly FileNote[];
  readonly status?: Status | undefined;
  readonly decision?: Decision | undefined;
  readonly reasons: readonly string[];
  /** One to five. */
  readonly rating?: number | undefined;
  /** What other tools put where notes go and is none ("Export Date: …"): kept aside, never shown as the user's note. */
  readonly extra: readonly string[];
  /** How another program names the article, in the file it came from (`http://zotero.org/users/1/items/ABCD`, `#item_12`). */
  readonly sameAs?: string | undefined;
  /** The articles that another program keeps as related to this one, by such names or their addresses. */
  readonly related?: readonly string[] | undefined;
  /** Whose words the keywords of the citation are, where the file does not tell (keywords-of-file.ts). */
  readonly keywordsFrom?: WordsFrom | undefined;
}

/** A record of an article about which nobody kept anything. */
export function bareRecord(citation: Citation): FileRecord {
  return { citation, tags: [], notes: [], reasons: [], extra: [] };
}
