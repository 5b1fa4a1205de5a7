import * as v from 'valibot';
import { type ArticleIds, parseDoi, parsePmcid, parsePmid } from './identifiers.ts';

/**
 * How the library names an article: `pmid:36455991`; where no PMID is known yet `pmcid:PMC6410714`, else
 * `doi:10.1038/s41591-018-0041-7`.
 */
export type ArticleKey = `pmid:${string}` | `pmcid:${string}` | `doi:${string}`;

/** Every key these identifiers could be filed under, the strongest first (PMID, then PMCID, then DOI). */
export function articleKeys(ids: ArticleIds): ArticleKey[] {
  const keys: ArticleKey[] = [];
  if (ids.pmid) keys.push(`pmid:${ids.pmid}`);
  if (ids.pmcid) keys.push(`pmcid:${ids.pmcid}`);
  if (ids.doi) keys.push(`doi:${ids.doi}`);
  return keys;
}

/** The strongest key of these identifiers; undefined when there is no identifier at all. */
export function articleKey(ids: ArticleIds): ArticleKey | undefined {
  return articleKeys(ids)[0];
}

/** The one identifier that a key is made of; undefined when the text is no article key. */
export function idsOfKey(key: string): ArticleIds | undefined {
  const colon = key.indexOf(':');
  const [kind, value] = [key.slice(0, colon), key.slice(colon + 1)];
  if (kind === 'pmid' && parsePmid(value) === value) return { pmid: value };
  if (kind === 'pmcid' && parsePmcid(value) === value) return { pmcid: value };
  if (kind === 'doi' && parseDoi(value) === value) return { doi: value };
  return undefined;
}

/** Is this text an article key? */
export function isArticleKey(text: string): text is ArticleKey {
  return idsOfKey(text) !== undefined;
}

/** An article key that came from outside. */
export const ArticleKeySchema = /* @__PURE__ */ v.custom<ArticleKey>(
  (input) => typeof input === 'string' && isArticleKey(input),
  'not an article key',
);
