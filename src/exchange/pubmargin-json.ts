import type { Citation } from '../article/citation.ts';
import type { Entry } from '../entry/entry.ts';
import { parseArticleDocId } from '../entry/doc-ids.ts';
import { isKnownTime } from '../entry/note-time.ts';
import { toBase64 } from '../lib/base64.ts';

/** The version of the file format that is written here; older ones are read (docs/pubmargin-json.md). */
export const PUBMARGIN_JSON_VERSION = 2;

/** A document of the library: its id and bytes (plain JSON where `isPlainJson` says so). */
export interface LibraryDocument {
  id: string;
  state: Uint8Array;
}

/** Which entries and documents a file is written from, some at a time, so that no library is too large. */
export interface FileContents {
  /** When it is saved, milliseconds since 1970, and by which version of PubMargin. */
  savedAt: number;
  version: string;
  entries: AsyncIterable<readonly { entry: Entry; citation: Citation | undefined }[]>;
  documents: AsyncIterable<readonly LibraryDocument[]>;
}

/**
 * A library as a text file, in pieces: JSON whose documents carry their merge states in base64, so that opening it
 * anywhere merges instead of overwriting, and before them the same entries in words, for whoever reads the file without
 * PubMargin. One entry and one document a line.
 */
export async function* writePubMarginJson(file: FileContents): AsyncGenerator<string> {
  const head = { format: 'PubMargin', version: PUBMARGIN_JSON_VERSION, saved: iso(file.savedAt) };
  const start = JSON.stringify({ ...head, savedBy: `PubMargin ${file.version}` }, null, 1);
  yield `${start.slice(0, -'\n}'.length)},\n "entries": [`;
  yield* lines(file.entries, ({ entry, citation }) => readableEntry(entry, citation));
  yield '\n ],\n "documents": [';
  yield* lines(file.documents, fileDocument);
  yield '\n ]\n}\n';
}

/** Is this a document that is JSON itself, no merge document? Such ones are written as what they say. */
export function isPlainJson(id: string): boolean {
  const part = parseArticleDocId(id)?.part;
  return part === 'c' || part === 'e';
}

async function* lines<T>(
  batches: AsyncIterable<readonly T[]>,
  written: (item: T) => object,
): AsyncGenerator<string> {
  let separator = '\n  ';
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield separator + batch.map((item) => JSON.stringify(written(item))).join(',\n  ');
    separator = ',\n  ';
  }
}

function fileDocument({ id, state }: LibraryDocument): object {
  if (!isPlainJson(id)) return { id, state: toBase64(state) };
  const json: unknown = JSON.parse(new TextDecoder().decode(state));
  return { id, json };
}

/** An entry in words: dates in ISO 8601, tags by their names, and of the citation what a reference list needs. */
function readableEntry(entry: Entry, citation: Citation | undefined): object {
  const { key, ids, title, tags, notes, status, decision, reasons, rating, created, modified } = entry;
  return {
    ...{ key, ids, title, created: iso(created), modified: iso(modified) },
    ...{ status, decision, reasons: reasons.length > 0 ? reasons : undefined, rating },
    tags: tags.map(({ name, colour, origin }) => ({ name, colour, origin: origin || undefined })),
    notes: notes.map((note) => ({
      ...{ id: note.id, text: note.body, author: note.author || undefined, origin: note.origin || undefined },
      ...{ created: isoIfKnown(note.created), modified: isoIfKnown(note.modified), colour: note.colour },
      quote: note.quote && readableQuote(note.quote),
    })),
    citation: citation && readableCitation(citation),
  };
}

function readableQuote({ part, section, quote }: NonNullable<Entry['notes'][number]['quote']>): object {
  const { exact, prefix, suffix } = quote;
  return { part, section, exact, prefix, suffix };
}

/** Abstract and index terms, which are long, stand in the citation's document alone. */
function readableCitation({
  abstracts: _abstracts,
  mesh: _mesh,
  keywords: _keywords,
  substances: _substances,
  ...rest
}: Citation): object {
  return rest;
}

/** Many files that were imported don't say when a note was written. */
function isoIfKnown(time: number): string | undefined {
  return isKnownTime(time) ? iso(time) : undefined;
}

/** undefined for a time that is none: dates come from anyone's files. */
function iso(time: number): string | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
