import { bareCitation } from '../../article/bare-citation.ts';
import type { Author, Citation, PublicationDate } from '../../article/citation.ts';
import { parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { parsePublicationDate } from '../../article/publication-date.ts';
import { fromTex } from '../../cite/tex-text.ts';
import { parseExactPart, withExactPart } from '../records/exact-part.ts';
import { notesApart } from '../records/joined-notes.ts';
import { authorNamed } from '../records/person-name.ts';
import { bareRecord, type FileRecord } from '../records/record.ts';
import { labelledAbstract } from '../records/labelled-abstract.ts';
import { shortPages } from '../ris/ris-write.ts';
import type { BibEntry } from './bib-fields.ts';
import { textOfTex } from './foreign-tex.ts';
import { bracketed, splitTex } from './split-tex.ts';
import { type Dialect, entryFields, OUR_FIELD } from './write-entry.ts';

type Fields = ReadonlyMap<string, string>;

/** The record of an entry that PubMargin wrote, with what other programs changed in it since; undefined for one of theirs. */
export function ownRecord({ fields }: BibEntry): FileRecord | undefined {
  const values = new Map(fields.map(({ name, value }) => [name, value]));
  const word = values.get(OUR_FIELD);
  if (word === undefined) return undefined;
  const said = recordOf(values);
  const exact = parseExactPart(word);
  if (!exact) return said;
  const dialect = values.has('journaltitle') || values.has('date') ? 'biblatex' : 'bibtex';
  return withExactPart(said, exact, shownInEntry(exact, dialect));
}

/** What the fields say of a record that other programs know. */
export function shownInEntry(record: FileRecord, dialect: Dialect): FileRecord {
  const written = entryFields(record, dialect).map(([name, value]): [string, string] => [
    name,
    bracketed(value) ?? value,
  ]);
  return recordOf(new Map(written));
}

function recordOf(fields: Fields): FileRecord {
  const text = (...names: string[]) => {
    const value = names.map((name) => fields.get(name)).find((one) => one !== undefined);
    return value === undefined ? undefined : textOf(value);
  };
  const keywords = splitTex(fields.get('keywords') ?? '', /[,;]/);
  return {
    ...bareRecord(citationOf(fields, text)),
    tags: keywords.map((tex) => ({ name: textOf(bracketed(tex) ?? tex) })),
    notes: notesApart(text('annote', 'annotation') ?? '').map((body) => ({ body })),
  };
}

function citationOf(fields: Fields, text: (...names: string[]) => string | undefined): Citation {
  const ids = {
    pmid: parsePmid(text('pmid')),
    pmcid: parsePmcid(text('pmcid')),
    doi: parseDoi(fields.get('doi')?.replace(/\\([_%#&])/g, '$1')),
  };
  const date = dateOf(fields);
  const abstract = text('abstract');
  const parts = {
    title: titleOf(fields.get('title')),
    journal: text('journaltitle', 'journal'),
    journalAbbreviation: text('shortjournal'),
    issn: text('issn'),
    volume: text('volume'),
    issue: text('number', 'issue'),
    pages: pagesOf(text('pages')),
    language: text('language'),
    date,
  };
  return {
    ...bareCitation(present(ids)),
    ...present(parts),
    authors: splitTex(fields.get('author') ?? '', /\s+and\s+/).flatMap(authorOf),
    abstracts: abstract === undefined ? [] : [labelledAbstract(abstract)],
  };
}

function titleOf(tex: string | undefined): string | undefined {
  return tex === undefined ? undefined : textOf(bracketed(tex) ?? tex);
}

function textOf(tex: string): string {
  return fromTex(tex) ?? textOfTex(tex);
}

function authorOf(tex: string): Author[] {
  const group = bracketed(tex);
  if (group !== undefined) return [{ name: textOf(group), group: true }];
  const [family = '', ...others] = splitTex(tex, /,/).map((part) => textOf(bracketed(part) ?? part));
  const author = authorNamed([family, others.at(-1), ...others.slice(0, -1)].filter(Boolean).join(', '));
  return author ? [author] : [];
}

function dateOf(fields: Fields): PublicationDate | undefined {
  const date = fields.get('date');
  if (date !== undefined) return parsePublicationDate(date);
  return parsePublicationDate(['year', 'month', 'day'].flatMap((name) => fields.get(name) ?? []).join(' '));
}

function pagesOf(text: string | undefined): string | undefined {
  const [, first, last] = /^([\w.]+)(?:--|–)([\w.]+)$/.exec(text ?? '') ?? [];
  return first === undefined || last === undefined ? text : shortPages(first, last);
}

function present<T extends object>(parts: T): { [Name in keyof T]?: Exclude<T[Name], undefined> };
function present(parts: object): object {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined && part !== ''));
}
