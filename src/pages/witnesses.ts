import type { ArticleIds } from '../article/identifiers.ts';

/** What one witness says: who it is, and the identifier it gives (undefined where it says nothing). */
export type Testimony = readonly [witness: string, value: string | undefined];

/** The page's identifiers and, for each, which witness gave it. */
export interface Identified {
  ids: ArticleIds;
  witnesses: Record<string, string>;
}

/** Takes of each identifier's witnesses, strongest first, the first that says something. */
export function identified(testimonies: Record<keyof ArticleIds, readonly Testimony[]>): Identified {
  const result: Identified = { ids: {}, witnesses: {} };
  for (const kind of ['pmid', 'pmcid', 'doi'] as const) {
    const heard = testimonies[kind].find(([, value]) => value !== undefined);
    if (!heard) continue;
    result.ids[kind] = heard[1];
    result.witnesses[kind] = heard[0];
  }
  return result;
}
