import type { ArticleIds } from '../article/identifiers.ts';

/** Who a witness is, and what gives its identifier (undefined where it says nothing): weaker ones are rarely asked. */
export type Testimony = readonly [witness: string, ask: () => string | undefined];

/** The page's identifiers and, for each, which witness gave it. */
export interface Identified {
  ids: ArticleIds;
  witnesses: Record<string, string>;
}

/** Takes of each identifier's witnesses, strongest first, the first that says something. */
export function identified(testimonies: Record<keyof ArticleIds, readonly Testimony[]>): Identified {
  const result: Identified = { ids: {}, witnesses: {} };
  for (const kind of ['pmid', 'pmcid', 'doi'] as const) {
    for (const [witness, ask] of testimonies[kind]) {
      const value = ask();
      if (value === undefined) continue;
      result.ids[kind] = value;
      result.witnesses[kind] = witness;
      break;
    }
  }
  return result;
}
