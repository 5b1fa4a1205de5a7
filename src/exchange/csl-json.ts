import * as v from 'valibot';
import { articleKey } from '../article/article-key.ts';
import { cslJson } from '../cite/csl-json.ts';
import { cslRecord } from './csl/csl-record.ts';
import { withExactPart } from './records/exact-part.ts';
import type { Format } from './records/format.ts';
import { noteText } from './records/note-text.ts';
import { bareRecord, type FileNote, type FileRecord, type FileTag } from './records/record.ts';
import { parseRecord } from './records/record-schema.ts';
import { withBeginning } from './text/beginning.ts';
import { jsonItems } from './text/json-items.ts';

const Words = v.fallback(v.string(), '');
/** Where the exact record stands in an item: `custom` is for whatever the standard has no place for. */
const Own = v.object({ custom: v.object({ pubmargin: v.unknown() }), keyword: Words, annote: Words });

/**
 * CSL-JSON, which Zotero, Pandoc and R read (https://docs.citationstyles.org/en/stable/specification.html, appendix IV, and the
 * schema of its repository): tags in `keyword`, notes in `annote`, and the exact record in `custom`.
 */
export const cslJsonFormat: Format = {
  id: 'csl-json',
  name: 'CSL-JSON',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  out: {
    async *write(records) {
      let isFirst = true;
      let nameless = 0;
      for await (const record of records) {
        if (articleKey(record.citation.ids) === undefined) nameless += 1;
        // Of two items of one name programs have the last one alone.
        const id = articleKey(record.citation.ids) ?? `article-${nameless}`;
        yield `${isFirst ? '[\n' : ',\n'}${JSON.stringify({ ...item(record), id })}`;
        isFirst = false;
      }
      yield isFirst ? '[]\n' : '\n]\n';
    },
    shown: shownInItem,
  },
  in: {
    recognises: (beginning) =>
      (/^\s*\[\s*(?:\{|\]\s*$)/.test(beginning) || isWrapped(beginning) || isSingle(beginning)) &&
      !/"(?:@context|target|uri)"\s*:/.test(beginning.slice(0, 2_000)),
    async *read(text) {
      let number = 0;
      const { beginning, whole } = await withBeginning(text);
      const path = isWrapped(beginning) ? '$.items.*' : isSingle(beginning) ? '$' : undefined;
      for await (const one of jsonItems(whole, path)) {
        number += 1;
        const record = ownRecord(one) ?? cslRecord(one);
        yield record ? { record } : { notUnderstood: ['partNoCsl', number] };
      }
    },
  },
};

/** Zotero's web service has the list in an object. */
function isWrapped(beginning: string): boolean {
  return /^\s*\{\s*"items"\s*:\s*\[/.test(beginning);
}

/** One item, as doi.org gives it. */
function isSingle(beginning: string): boolean {
  return (
    /^\s*\{/.test(beginning) &&
    /"(?:container-title|DOI)"\s*:\s*["[]|"type"\s*:\s*"(?:article|book|chapter|paper|report|thesis)/.test(
      beginning,
    ) &&
    !isWrapped(beginning)
  );
}

function item(record: FileRecord): object {
  const { keyword: _, ...citation } = cslJson(record.citation);
  const { keyword, annote } = wordsOf(record);
  return {
    ...citation,
    ...(keyword && { keyword }),
    ...(annote && { annote }),
    custom: { pubmargin: record },
  };
}

function wordsOf({ tags, notes }: FileRecord): { keyword: string; annote: string } {
  return {
    keyword: tags.map(({ name }) => name).join('; '),
    annote: notes.map(noteText).filter(Boolean).join('\n\n'),
  };
}

/** The record of an item that PubMargin wrote, with what other programs changed in it since; undefined for one of theirs. */
function ownRecord(one: unknown): FileRecord | undefined {
  const own = v.safeParse(Own, one);
  const exact = own.success ? parseRecord(own.output.custom.pubmargin) : undefined;
  if (!own.success || !exact) return undefined;
  const [said, asWritten] = [cslRecord(one), cslRecord(item(exact))];
  if (!said || !asWritten) return exact;
  const { keywords, abstracts } = asWritten.citation;
  const isSame = JSON.stringify(said.citation.abstracts) === JSON.stringify(abstracts);
  // What stands among the keywords are tags.
  const citation = { ...said.citation, keywords, ...(isSame && { abstracts: exact.citation.abstracts }) };
  const { keyword, annote } = own.output;
  const written = wordsOf(exact);
  return {
    ...withExactPart({ ...said, citation }, exact, asWritten),
    tags: keyword === written.keyword ? exact.tags : tagsIn(keyword, exact),
    notes: annote === written.annote ? exact.notes : notesIn(annote, exact),
  };
}

/** What an item says of a record in the standard's own fields. */
function shownInItem(record: FileRecord): FileRecord | undefined {
  const said = cslRecord(item(record));
  return (
    said && {
      ...bareRecord({ ...said.citation, keywords: [] }),
      tags: namesIn(wordsOf(record).keyword).map((name) => ({ name })),
      notes: record.notes.map((note) => ({ body: noteText(note) })),
    }
  );
}

function tagsIn(keyword: string, exact: FileRecord): FileTag[] {
  return namesIn(keyword).map((name) => exact.tags.find((tag) => tag.name === name) ?? { name });
}

function namesIn(keyword: string): string[] {
  return keyword
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** The notes that stand there as they were; what is left over is one of somebody else's. */
function notesIn(annote: string, exact: FileRecord): FileNote[] {
  let rest = annote;
  const kept = exact.notes.filter((note) => {
    const text = noteText(note);
    const at = text === '' ? -1 : rest.indexOf(text);
    if (at !== -1) rest = `${rest.slice(0, at)}\n\n${rest.slice(at + text.length)}`;
    return at !== -1;
  });
  const body = rest.replace(/\n{3,}/g, '\n\n').trim();
  return body === '' ? kept : [...kept, { body }];
}
