import type { ArticleKey } from '../../../article/article-key.ts';

/** Which entries of the list are selected. It holds whatever the list shows: a new search leaves it alone. */
export interface Selection {
  readonly keys: ReadonlySet<ArticleKey>;
  /** Where a range began that Shift extends, and what was selected before it. */
  readonly range: { readonly from: ArticleKey; readonly before: ReadonlySet<ArticleKey> } | undefined;
}

/** Nothing is selected. */
export const NO_SELECTION: Selection = { keys: new Set(), range: undefined };

/** With this entry selected where it was not, and the other way round; ranges begin there from now on. */
export function toggled({ keys }: Selection, key: ArticleKey): Selection {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { keys: next, range: { from: key, before: new Set(keys) } };
}

/**
 * With everything from where the range began to this entry, in the order of the list. A range that was longer before
 * gives back what it took. `start` is where it begins when there is none, or when its beginning is not listed any more.
 */
export function extended(
  { keys, range }: Selection,
  listed: readonly ArticleKey[],
  start: ArticleKey,
  to: ArticleKey,
): Selection {
  const isKnown = range !== undefined && listed.includes(range.from);
  const { from, before } = isKnown ? range : { from: start, before: keys };
  const [first, last] = [listed.indexOf(from), listed.indexOf(to)].sort((a, b) => a - b);
  const taken = listed.slice(Math.max(first ?? 0, 0), (last ?? -1) + 1);
  return { keys: new Set([...before, ...taken]), range: { from, before } };
}

/** With all of these too. */
export function withAll({ keys }: Selection, all: readonly ArticleKey[]): Selection {
  return { keys: new Set([...keys, ...all]), range: undefined };
}

/** Without any of these. */
export function withoutAll({ keys }: Selection, gone: readonly ArticleKey[]): Selection {
  const next = new Set(keys);
  for (const key of gone) next.delete(key);
  return { keys: next, range: undefined };
}
