import * as v from 'valibot';
import { bareCitation } from '../article/bare-citation.ts';
import { type Citation, CitationSchema } from '../article/citation.ts';

/**
 * What of a file's citation the library can keep, and the names of the parts that it cannot: longer than any article has
 * them, or of no form that is known.
 */
export function keptCitation(citation: Citation): { citation: Citation; dropped: string[] } {
  if (v.is(CitationSchema, citation)) return { citation, dropped: [] };
  const bare: Citation = bareCitation({});
  const kept = Object.entries(citation).filter(([name, value]) =>
    v.is(CitationSchema, { ...bare, [name]: value }),
  );
  const dropped = Object.keys(citation).filter((name) => !kept.some(([one]) => one === name));
  return { citation: { ...bare, ...Object.fromEntries(kept) }, dropped };
}
