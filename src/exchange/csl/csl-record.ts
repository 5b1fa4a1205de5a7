import * as v from 'valibot';
import { bareCitation } from '../../article/bare-citation.ts';
import type { Author, Citation, PublicationDate } from '../../article/citation.ts';
import { parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { titleWithoutStop } from '../../article/journal-citation.ts';
import { parsePublicationDate } from '../../article/publication-date.ts';
import { idsOfAddress } from '../foreign/address-ids.ts';
import { wordsFrom } from '../foreign/databases.ts';
import { sortForeignNotes } from '../foreign/foreign-note.ts';
import { foreignAbstract, withoutMarkup } from '../foreign/markup.ts';
import { authorNamed } from '../records/person-name.ts';
import type { FileRecord } from '../records/record.ts';
import { type Item, type ItemDate, type ItemName, ItemSchema } from './csl-item.ts';

/** The record that an item of another program's CSL-JSON describes; undefined where it is none. */
export function cslRecord(json: unknown): FileRecord | undefined {
  const parsed = v.safeParse(ItemSchema, json);
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
  const [title] = item.title ?? [];
  const texts = {
    title: title && titleWithoutStop(withoutMarkup(title).replace(/\s+/g, ' ').trim()),
    journal: item['container-title']?.[0],
    journalAbbreviation: item['container-title-short'] ?? item.journalAbbreviation,
    issn: item.ISSN?.[0]?.split(/[,;\s]/)[0],
    volume: item.volume,
    issue: item.issue,
    pages: item.page
      ?.split(/[-–—]+/)
      .map((page) => page.trim())
      .join('-'),
    language: item.language,
  };
  return {
    ...bareCitation(idsOf(item)),
    authors: (item.author ?? []).flatMap(authorOf),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text)),
    ...(date && { date }),
    keywords: item.keyword?.flatMap(wordsIn) ?? [],
    abstracts: item.abstract ? [foreignAbstract(item.abstract)] : [],
  };
}

function wordsIn(text: string): string[] {
  return text
    .split(/[;,]/)
    .map((word) => word.trim())
    .filter(Boolean);
}

/** Zotero writes what CSL has no field for as lines of `note`: `PMID: 123`. */
function idsOf({ DOI, PMID, PMCID, URL: links = '', note = '' }: Item): Citation['ids'] {
  const named = links.split(/\s+/).map(idsOfAddress);
  const ids = {
    pmid:
      parsePmid(PMID) ??
      parsePmid(/^PMID: ?(\d{1,8})$/im.exec(note)?.[1]) ??
      named.map(({ pmid }) => pmid).find(Boolean),
    pmcid:
      parsePmcid(PMCID) ??
      parsePmcid(/^PMCID: ?(PMC\d+)/im.exec(note)?.[1]) ??
      named.map(({ pmcid }) => pmcid).find(Boolean),
    doi: parseDoi(DOI) ?? named.map(({ doi }) => doi).find(Boolean),
  };
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined));
}

function withoutExtra(note: string | undefined): string | undefined {
  return note
    ?.replace(/^(?:PMID|PMCID|DOI|ISSN|Publisher|_eprint|tex\.\w+|Citation Key): ?.*$\n?/gim, '')
    .trim();
}

function authorOf(name: ItemName): Author[] {
  if ('written' in name) return [authorNamed(name.written) ?? []].flat();
  const group = name.literal ?? name.name;
  if (group) return [{ name: group, group: true }];
  const family = [name['non-dropping-particle'] ?? name['dropping-particle'], name.family]
    .filter(Boolean)
    .join(' ');
  const author = authorNamed([family, name.given, name.suffix].filter(Boolean).join(', '));
  return author ? [author] : [];
}

function dateOf({ 'date-parts': parts, literal, raw }: ItemDate): PublicationDate | undefined {
  const [first] = parts ?? [];
  return parsePublicationDate(first ? first.join('/') : (literal ?? raw ?? ''));
}
