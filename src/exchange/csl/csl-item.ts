import * as v from 'valibot';

/** Numbers where the standard has text, as many programs write them. */
const Text = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const Optional = v.fallback(v.optional(Text), undefined);
const Texts = v.fallback(
  v.optional(
    v.union([
      v.pipe(
        Text,
        v.transform((text) => [text]),
      ),
      v.array(Text),
    ]),
  ),
  undefined,
);
const NameParts = v.object({
  family: Optional,
  given: Optional,
  suffix: Optional,
  literal: Optional,
  'non-dropping-particle': Optional,
  'dropping-particle': Optional,
  // Crossref's, of a group.
  name: Optional,
});
/** Some programs write a name as it is. */
const Name = v.union([
  NameParts,
  v.pipe(
    v.string(),
    v.transform((written) => ({ written })),
  ),
]);
const DateParts = v.object({
  'date-parts': v.fallback(v.optional(v.array(v.array(Text))), undefined),
  literal: Optional,
  raw: Optional,
});
/** A date as it is, as CSL 1.1 has it (EDTF). */
const When = v.union([
  DateParts,
  v.pipe(
    v.string(),
    v.transform((literal): v.InferOutput<typeof DateParts> => ({
      'date-parts': undefined,
      literal,
      raw: undefined,
    })),
  ),
]);
/**
 * An item as programs write it (csl-data.json of https://github.com/citation-style-language/schema), and a little
 * beside the standard.
 */
export const ItemSchema = v.object({
  type: v.string(),
  title: Texts,
  author: v.fallback(v.optional(v.array(Name)), undefined),
  'container-title': Texts,
  'container-title-short': Optional,
  journalAbbreviation: Optional,
  issued: v.fallback(v.optional(When), undefined),
  volume: Optional,
  issue: Optional,
  page: Optional,
  DOI: Optional,
  PMID: Optional,
  PMCID: Optional,
  URL: Optional,
  ISSN: Texts,
  language: Optional,
  abstract: Optional,
  keyword: Texts,
  source: Optional,
  archive: Optional,
  annote: Optional,
  note: Optional,
});
export type Item = v.InferOutput<typeof ItemSchema>;
export type ItemName = v.InferOutput<typeof Name>;
export type ItemDate = v.InferOutput<typeof When>;
