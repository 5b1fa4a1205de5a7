import * as v from 'valibot';
import { bareCitation } from '../../article/bare-citation.ts';
import type { Author, Citation, PublicationDate } from '../../article/citation.ts';
import { parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { titleWithoutStop } from '../../article/journal-citation.ts';
import { parsePublicationDate } from '../../article/publication-date.ts';
import { wordsFrom } from '../foreign/databases.ts';
import { sortForeignNotes } from '../foreign/foreign-note.ts';
import { authorNamed } from '../records/person-name.ts';
import type { FileRecord } from '../records/record.ts';

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
const Name = v.object({
  family: Optional,
  given: Optional,
  suffix: Optional,
  literal: Optional,
  'non-dropping-particle': Optional,
  'dropping-particle': Optional,
});
const When = v.object({
  'date-parts': v.fallback(v.optional(v.array(v.array(Text))), undefined),
  literal: Optional,
  raw: Optional,
});
const Item = v.object({
  type: v.string(),
  title: Optional,
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
type Item = v.InferOutput<typeof Item>;

/** The record that an item of another program's CSL-JSON describes; undefined where it is none. */
export function cslRecord(json: unknown): FileRecord | undefined {
  const parsed = v.safeParse(Item, json);
  if (!parsed.success) return undefined;
  const item = parsed.output;
  const notes = [item.annote, withoutExtra(item.note)].filter((note) => note !== undefined);
  const citation = citationOf(item);
  const said = [item.source, item.archive, item.URL].flatMap((text) => text ?? []);
  return {
    ...sortForeignNotes(notes),
    citation,
    ...(citation.keywords.length > 0 && { keywordsFrom: wordsFrom(said) }),
  };
}

function citationOf(item: Item): Citation {
  const date = item.issued && dateOf(item.issued);
  const texts = {
    title: item.title && titleWithoutStop(item.title.replace(/\s+/g, ' ').trim()),
    journal: item['container-title']?.[0],
    journalAbbreviation: item['container-title-short'] ?? item.journalAbbreviation,
    issn: item.ISSN?.[0]?.split(/[,;\s]/)[0],
    volume: item.volume,
    issue: item.issue,
    pages: item.page,
    language: item.language,
  };
  return {
    ...bareCitation(idsOf(item)),
    authors: (item.author ?? []).flatMap(authorOf),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text)),
    ...(date && { date }),
    keywords: item.keyword?.flatMap((words) => words.split(/\s*[;,]\s*/)).filter(Boolean) ?? [],
    abstracts: item.abstract ? [{ sections: [{ text: item.abstract }] }] : [],
  };
}

/** Zotero writes what CSL has no field for as lines of `note`: `PMID: 123`. */
function idsOf({ DOI, PMID, PMCID, URL: link = '', note = '' }: Item): Citation['ids'] {
  const ids = {
    pmid:
      parsePmid(PMID) ??
      parsePmid(/^PMID: ?(\d{1,8})$/im.exec(note)?.[1]) ??
      parsePmid(/pubmed\.ncbi\.nlm\.nih\.gov\/(\d{1,8})\b/.exec(link)?.[1]),
    pmcid: parsePmcid(PMCID) ?? parsePmcid(/^PMCID: ?(PMC\d+)/im.exec(note)?.[1]),
    doi: parseDoi(DOI) ?? parseDoi(link),
  };
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined));
}

function withoutExtra(note: string | undefined): string | undefined {
  return note?.replace(/^(?:PMID|PMCID|DOI|ISSN|Publisher|tex\.\w+|Citation Key): ?.*$\n?/gim, '').trim();
}

function authorOf(name: v.InferOutput<typeof Name>): Author[] {
  if (name.literal) return [{ name: name.literal, group: true }];
  const family = [name['non-dropping-particle'] ?? name['dropping-particle'], name.family]
    .filter(Boolean)
    .join(' ');
  const author = authorNamed([family, name.given, name.suffix].filter(Boolean).join(', '));
  return author ? [author] : [];
}

function dateOf({
  'date-parts': parts,
  literal,
  raw,
}: v.InferOutput<typeof When>): PublicationDate | undefined {
  const [first] = parts ?? [];
  return parsePublicationDate(first ? first.join('/') : (literal ?? raw ?? ''));
}
