import type { Entry } from './entry.ts';

/** What counting looks at of an entry: the whole one, or what a badge shows of it. */
export type Screened = Pick<Entry, 'decision' | 'reasons'> & {
  readonly tags: readonly { readonly key: string; readonly name: string }[];
};

/** How far the screening of some articles is. `included + maybe + excluded + open` is `shown`. */
export interface ScreeningCounts {
  readonly shown: number;
  readonly included: number;
  readonly maybe: number;
  readonly excluded: number;
  /** Nothing was decided yet. */
  readonly open: number;
  /** Why articles were excluded: each counts once, so that these and `withoutReason` add up to `excluded`. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  readonly withoutReason: number;
}

/** The articles with one tag. */
export interface TagScreening {
  readonly key: string;
  readonly name: string;
  readonly counts: ScreeningCounts;
}

/**
 * Counts what was decided about these articles (null: not in the library). An article that was excluded for several
 * reasons counts under the first of them in the user's `order`; reasons that are not in it come after, most used first.
 */
export function countScreening(
  articles: readonly (Screened | null)[],
  order: readonly string[],
): ScreeningCounts {
  const decided = (decision: Entry['decision']) =>
    articles.filter((article) => article?.decision === decision);
  const [included, maybe, excluded] = [decided('include'), decided('maybe'), decided('exclude')];
  const rank = rankIn(order);
  const counts = new Map<string, number>();
  for (const article of excluded) {
    const [first] = [...(article?.reasons ?? [])].sort((a, b) => rank(a) - rank(b));
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const reasons = [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => rank(a.reason) - rank(b.reason) || b.count - a.count);
  return {
    shown: articles.length,
    included: included.length,
    maybe: maybe.length,
    excluded: excluded.length,
    open: articles.length - included.length - maybe.length - excluded.length,
    reasons,
    withoutReason: excluded.length - reasons.reduce((sum, { count }) => sum + count, 0),
  };
}

/** The same for each tag that is on one of the articles, by name. */
export function countByTag(articles: readonly (Screened | null)[], order: readonly string[]): TagScreening[] {
  const names = new Map(
    articles.flatMap((article) => article?.tags.map(({ key, name }) => [key, name] as const) ?? []),
  );
  return [...names]
    .map(([key, name]) => {
      const tagged = articles.filter((article) => article?.tags.some((tag) => tag.key === key));
      return { key, name, counts: countScreening(tagged, order) };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Puts reasons into the user's order; those that are not in it keep theirs, after the others. */
export function inOrder(reasons: readonly string[], order: readonly string[]): string[] {
  const rank = rankIn(order);
  return [...new Set(reasons)].sort((a, b) => rank(a) - rank(b));
}

function rankIn(order: readonly string[]): (reason: string) => number {
  return (reason) => {
    const at = order.indexOf(reason);
    return at < 0 ? order.length : at;
  };
}
