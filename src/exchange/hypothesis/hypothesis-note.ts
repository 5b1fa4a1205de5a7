import * as v from 'valibot';
import type { QuotedPart } from '../../entry/quote.ts';
import { timeOf, titleOfPage } from '../annotation/page-title.ts';
import type { Said } from '../annotation/by-article.ts';
import { selectedQuote, selectedWords } from '../annotation/selected-quote.ts';
import { idsOfAddress } from '../foreign/address-ids.ts';
import type { FileNote } from '../records/record.ts';

const Text = v.fallback(v.optional(v.string()), undefined);
/** What is used of an annotation of Hypothesis (schema `Annotation`, https://h.readthedocs.io/en/latest/api-reference/). */
const Row = v.object({
  id: v.string(),
  uri: v.string(),
  created: Text,
  updated: Text,
  user: Text,
  user_info: v.fallback(v.optional(v.object({ display_name: Text })), undefined),
  text: v.fallback(v.string(), ''),
  tags: v.fallback(v.array(v.string()), []),
  target: v.fallback(v.array(v.object({ selector: v.optional(v.unknown()) })), []),
  document: v.fallback(v.optional(v.object({ title: v.array(v.string()) })), undefined),
  references: v.fallback(v.array(v.string()), []),
});
export type HypothesisRow = v.InferOutput<typeof Row>;

/** An annotation of Hypothesis; undefined for anything else. */
export function parseRow(json: unknown): HypothesisRow | undefined {
  const parsed = v.safeParse(Row, json);
  return parsed.success ? parsed.output : undefined;
}

/** What an annotation says of the article that its page shows. `answered` says what a reply replies to. */
export function saidIn(row: HypothesisRow, answered: string | undefined): Said {
  const title = titleOfPage(row.document?.title[0] ?? '');
  return {
    ids: idsOfAddress(row.uri),
    title,
    tags: row.tags.map((name) => ({ name })),
    note: noteIn(row, title, answered),
  };
}

/** A page note, a note on a passage, a highlight; nothing where the annotation only has tags. */
function noteIn(row: HypothesisRow, title: string | undefined, answered?: string): FileNote | undefined {
  const selectors = row.target.map(({ selector }) => selector);
  const words = selectedWords(selectors);
  const quote = selectedQuote(selectors, { part: partOf(row.uri, words, title), isOurs: false });
  const unplaced = quote === undefined ? words?.replace(/^/gm, '> ') : undefined;
  const body = [answered, unplaced, row.text.trim()].filter(Boolean).join('\n\n');
  if (body === '' && quote === undefined) return undefined;
  const [author, created] = [authorOf(row), timeOf(row.created)];
  const modified = timeOf(row.updated) ?? created;
  return {
    body,
    ...(author !== undefined && { author }),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
    ...(quote && { quote }),
    sameAs: `https://hypothes.is/a/${encodeURIComponent(row.id)}`,
  };
}

/** `acct:felicity@hypothes.is` → `felicity`, unless a name is shown for it. */
export function authorOf({ user, user_info: info }: HypothesisRow): string | undefined {
  const name = info?.display_name ?? /^acct:([^@]+)@/.exec(user ?? '')?.[1];
  return name === undefined || name.trim() === '' ? undefined : name.trim();
}

/** Hypothesis doesn't know of parts: on PubMed it is the abstract, elsewhere mostly the full text. */
function partOf(uri: string, words: string | undefined, title: string | undefined): QuotedPart {
  const text = words?.replace(/\s+/g, ' ');
  if (text !== undefined && title?.includes(text)) return 'title';
  return idsOfAddress(uri).pmid === undefined ? 'full-text' : 'abstract';
}
