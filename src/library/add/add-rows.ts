import { articleKey, type ArticleKey, articleKeys } from '../../article/article-key.ts';
import type { Citation } from '../../article/citation.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import type { Subject } from '../../protocol/messages.ts';
import { lookedUpSubject } from '../look-up/looked-up-subject.ts';
import type { PastedList } from './pasted-list.ts';

/** What NCBI said of the articles of a list. */
export interface LookedUp {
  /** By the key of the identifiers that the text gives. */
  readonly found: ReadonlyMap<ArticleKey, Citation>;
  readonly missing: ReadonlySet<ArticleKey>;
  /** Could not be looked up. */
  readonly failed: ReadonlyMap<ArticleKey, unknown>;
  /** What the references without identifiers may be, by their text; null where PubMed has nothing like it. */
  readonly guesses: ReadonlyMap<string, Citation | null>;
}

/** Nothing was looked up. */
export const NOT_LOOKED_UP: LookedUp = {
  found: new Map(),
  missing: new Set(),
  failed: new Map(),
  guesses: new Map(),
};

/** An article that can be added. */
export interface AddRow {
  /** The key of the identifiers in the text: what was looked up is filed under it. */
  readonly key: ArticleKey;
  readonly line: number;
  /** With those that NCBI knows. */
  readonly ids: ArticleIds;
  readonly citation: Citation | undefined;
  /** NCBI was asked: it has a record, under this or another PMID, it has none, or it could not tell. */
  readonly looked: 'found' | 'moved' | 'missing' | 'failed' | undefined;
}

/** The articles of a list, with what was looked up; and how many lines named one again, now that more is known. */
export interface AddRows {
  readonly rows: readonly AddRow[];
  readonly repeated: number;
}

/** `confirmed`: texts of references whose guess the user took for right. */
export function addRows(list: PastedList, looked: LookedUp, confirmed: ReadonlySet<string>): AddRows {
  const rows: AddRow[] = [];
  const known = new Set<ArticleKey>();
  let repeated = list.repeated.length;
  const guessed = list.unclear.flatMap(({ line, text }) => {
    const citation = confirmed.has(text) ? looked.guesses.get(text) : undefined;
    return citation ? [{ line, ids: citation.ids, citation, isGuess: true }] : [];
  });
  const named = list.articles.map((article) => ({ ...article, isGuess: false }));
  for (const { line, ids, citation, isGuess } of [...named, ...guessed].sort((a, b) => a.line - b.line)) {
    const key = articleKey(ids);
    if (!key) continue;
    const found = isGuess ? citation : looked.found.get(key);
    const all = found ? { ...ids, ...found.ids } : ids;
    // The PMID decides: a DOI may be printed on a comment too.
    const strongest = articleKeys(all).slice(0, all.pmid ? 1 : undefined);
    if (strongest.some((one) => known.has(one))) {
      repeated++;
      continue;
    }
    for (const one of strongest) known.add(one);
    rows.push({
      key,
      line,
      ids: all,
      citation: found ?? citation,
      looked: lookedOf(key, ids, found, looked),
    });
  }
  return { rows, repeated };
}

/** What the library is told of an article: where it was read decides how much that counts. */
export function subjectOf({ ids, citation, looked }: AddRow): Subject {
  if (citation && (looked === 'found' || looked === 'moved')) return lookedUpSubject(ids, citation);
  return {
    ids,
    citation: citation && { ...citation, ids: { ...citation.ids, ...ids } },
    source: { site: 'PubMargin', page: 'library.html#/add' },
    cites: [],
    citedBy: [],
  };
}

function lookedOf(
  key: ArticleKey,
  asked: ArticleIds,
  found: Citation | undefined,
  looked: LookedUp,
): AddRow['looked'] {
  if (found) return asked.pmid !== undefined && found.ids.pmid !== asked.pmid ? 'moved' : 'found';
  if (looked.missing.has(key)) return 'missing';
  return looked.failed.has(key) ? 'failed' : undefined;
}
