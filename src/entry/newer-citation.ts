import type { Citation } from '../article/citation.ts';

/**
 * What is known of an article after one more reading. The newer reading wins, unless it says less: the printed text of
 * a reference never replaces what the article's own page said. What only one of them says stays.
 */
export function newerCitation(kept: Citation | undefined, read: Citation): Citation {
  if (!kept) return read;
  const [base, over] = factsIn(read) >= factsIn(kept) ? [kept, read] : [read, kept];
  const merged: Citation = { ...base, ids: { ...base.ids, ...over.ids } };
  return { ...merged, ...withoutGaps(over), ids: merged.ids };
}

/** How many of its fields a citation fills. */
export function factsIn(citation: Citation): number {
  return Object.keys(withoutGaps(citation)).length;
}

function withoutGaps(citation: Citation): Partial<Citation> {
  return Object.fromEntries(
    Object.entries(citation).filter(
      ([, value]: [string, unknown]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
