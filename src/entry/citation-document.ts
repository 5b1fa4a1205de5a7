import * as v from 'valibot';
import { ArticleKeySchema } from '../article/article-key.ts';
import { CitationSchema } from '../article/citation.ts';
import { AppError } from '../lib/app-error.ts';
import { TimeSchema } from './time.ts';

/** A `c:` document: not a merge document but JSON, the citation and its links; the better reading wins (better-reading.ts). */
const CitationDocumentSchema = v.object({
  citation: CitationSchema,
  /** Where it was read, and when (milliseconds since 1970). */
  site: v.string(),
  page: v.string(),
  at: v.number(),
  cites: v.array(ArticleKeySchema),
  citedBy: v.array(ArticleKeySchema),
  /** When the entry began, milliseconds since 1970: between the devices of one user alone. The earliest counts. */
  began: v.optional(TimeSchema),
});
export type CitationDocument = v.InferOutput<typeof CitationDocumentSchema>;

/** The bytes of a citation document. */
export function encodeCitation(document: CitationDocument): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(document));
}

/** What the bytes of a citation document say. Throws AppError `invalid` when they are none. */
export function decodeCitation(bytes: Uint8Array): CitationDocument {
  try {
    return v.parse(CitationDocumentSchema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new AppError('invalid', 'These bytes are not a citation.', { cause });
  }
}
