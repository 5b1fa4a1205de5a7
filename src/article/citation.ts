import * as v from 'valibot';
import { ArticleIdsSchema } from './identifiers.ts';

const Text = v.pipe(v.string(), v.maxLength(100_000));
const Short = v.pipe(v.string(), v.maxLength(4_000));

/** `name` as the page abbreviates it ("Biswas A"), `fullName` where the page gives it; a group author is one name. */
const AuthorSchema = v.object({
  name: Short,
  fullName: v.optional(Short),
  group: v.optional(v.boolean()),
});
export type Author = v.InferOutput<typeof AuthorSchema>;

/** One that no calendar has is left out: from year to year lists and pictures are counted through. */
function datePart(last: number) {
  return v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(last))), undefined);
}

/** `text` as printed ("2025 Sep-Oct"), with the parts it surely says; months and days count from 1. */
const PublicationDateSchema = v.object({
  text: Short,
  year: datePart(9_999),
  month: datePart(12),
  day: datePart(31),
});
export type PublicationDate = v.InferOutput<typeof PublicationDateSchema>;

/**
 * Another record that PubMed ties to this article. `retraction-in` stands on the retracted article and names the
 * notice; `retraction-of` stands on the notice.
 */
const NoticeSchema = v.object({
  kind: v.picklist([
    'retraction-in',
    'retraction-of',
    'erratum-in',
    'erratum-for',
    'concern-in',
    'concern-for',
    'comment-in',
    'comment-on',
    'update-in',
    'update-of',
    'republished-in',
    'republished-from',
    'other',
  ]),
  ids: ArticleIdsSchema,
  text: Text,
});
export type Notice = v.InferOutput<typeof NoticeSchema>;

/** One language's abstract: its sections in order, a section without label in an unstructured one. */
const AbstractSchema = v.object({
  language: v.optional(Short),
  sections: v.array(v.object({ label: v.optional(Short), text: Text })),
});
export type Abstract = v.InferOutput<typeof AbstractSchema>;

/** What PubMed says of an article. Absent parts are absent, never empty strings. */
export const CitationSchema = v.object({
  ids: ArticleIdsSchema,
  title: v.optional(Text),
  authors: v.array(AuthorSchema),
  /** The journal's full name, as `Cardiology in review`. */
  journal: v.optional(Short),
  /** NLM's abbreviation, as `Cardiol Rev`. */
  journalAbbreviation: v.optional(Short),
  issn: v.optional(Short),
  date: v.optional(PublicationDateSchema),
  volume: v.optional(Short),
  issue: v.optional(Short),
  pages: v.optional(Short),
  /** `Epub 2023 Oct 26`, `Online ahead of print`, `Preprint`: as printed. */
  printStatus: v.optional(Short),
  publicationTypes: v.array(Short),
  mesh: v.array(v.object({ term: Short, major: v.boolean() })),
  keywords: v.array(Short),
  substances: v.array(Short),
  language: v.optional(Short),
  abstracts: v.array(AbstractSchema),
  notices: v.array(NoticeSchema),
});
export type Citation = v.InferOutput<typeof CitationSchema>;

/** What a citation's text alone gives away (`article/citation-text.ts`): the same fields, as far as they are there. */
export type CitationFields = Partial<
  Pick<
    Citation,
    'title' | 'authors' | 'journal' | 'journalAbbreviation' | 'date' | 'volume' | 'issue' | 'pages'
  >
> & { doi?: string | undefined };
