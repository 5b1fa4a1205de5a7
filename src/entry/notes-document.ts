import * as Y from 'yjs';
import * as v from 'valibot';
import { NoteSchema, type Note } from './entry.ts';
import type { Quote } from './quote.ts';
import type { TagColour } from './tag.ts';
import { rewriteText } from './text-edit.ts';

/** A note as its document holds it; `removed` is when it was removed, its text still there. */
export interface KeptNote extends Note {
  removed: number | undefined;
}

/** What a note is born with. */
export interface NewNote {
  body: string;
  author: string;
  /** '' for the user's own hand. */
  origin: string;
  /** When it was begun, milliseconds since 1970. */
  at: number;
  /** When it was last written in, where that was later. */
  modified?: number | undefined;
  /** Of a highlight. */
  quote?: Quote | undefined;
  colour?: TagColour | undefined;
}

/** The root type of an `n:` document: note id -> fields (docs/sync.md, section 1). */
function notesOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('n');
}

function fieldsOf(doc: Y.Doc, id: string): Y.Map<unknown> | undefined {
  const fields = notesOf(doc).get(id);
  return fields instanceof Y.Map ? fields : undefined;
}

function bodyOf(fields: Y.Map<unknown> | undefined): Y.Text | undefined {
  const body = fields?.get('body');
  return body instanceof Y.Text ? body : undefined;
}

/** One note, removed or not; undefined when there is none of that id, or what is there is of no shape known here. */
export function keptNote(doc: Y.Doc, id: string): KeptNote | undefined {
  const fields = fieldsOf(doc, id);
  const body = bodyOf(fields);
  if (!fields || !body) return undefined;
  const note = v.safeParse(NoteSchema, { ...fields.toJSON(), id, body: body.toJSON() });
  const removed = fields.get('removed');
  if (!note.success) return undefined;
  return { ...note.output, removed: typeof removed === 'number' ? removed : undefined };
}

/** Every note, removed ones too, the oldest first. */
export function keptNotes(doc: Y.Doc): KeptNote[] {
  return [...notesOf(doc).keys()]
    .flatMap((id) => keptNote(doc, id) ?? [])
    .sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
}

/** The ids of all notes that are not removed, those too that only a newer version can show. */
export function standingNotes(doc: Y.Doc): string[] {
  return [...notesOf(doc).keys()].filter((id) => fieldsOf(doc, id)?.has('removed') === false);
}

/** Puts a new note into the document. */
export function createNote(doc: Y.Doc, id: string, note: NewNote): void {
  doc.transact(() => {
    const fields = new Y.Map<unknown>();
    notesOf(doc).set(id, fields);
    fields.set('body', new Y.Text(note.body.toWellFormed()));
    fields.set('author', note.author);
    fields.set('origin', note.origin);
    fields.set('created', note.at);
    fields.set('modified', note.modified ?? note.at);
    if (note.quote) fields.set('quote', wellFormedQuote(note.quote));
    if (note.colour) fields.set('colour', note.colour);
  });
}

/** Is the note a highlight? Also one whose quote has a shape that only a newer version knows. */
export function isHighlight(doc: Y.Doc, id: string): boolean {
  return fieldsOf(doc, id)?.has('quote') ?? false;
}

/** Gives a note another colour, or none. */
export function recolourNote(doc: Y.Doc, id: string, colour: TagColour | undefined): void {
  const fields = fieldsOf(doc, id);
  if (colour === undefined) fields?.delete('colour');
  else fields?.set('colour', colour);
}

/** A note's text in this document, removed or not; undefined when there is no such note. */
export function noteText(doc: Y.Doc, id: string): string | undefined {
  return bodyOf(fieldsOf(doc, id))?.toJSON();
}

/** Makes a note say `text`, by the smallest edit. Says whether anything changed. */
export function rewriteNote(doc: Y.Doc, id: string, text: string): boolean {
  const body = bodyOf(fieldsOf(doc, id));
  return body !== undefined && doc.transact(() => rewriteText(body, text.toWellFormed()));
}

/** Stamps a note as changed now, and brings it back when it was removed: who writes in it wants it there. */
export function stampNote(doc: Y.Doc, id: string, at: number): void {
  const fields = fieldsOf(doc, id);
  if (!fields) return;
  doc.transact(() => {
    fields.set('modified', at);
    if (fields.has('removed')) fields.delete('removed');
  });
}

/** Removes a note. Its text stays, so that an edit made elsewhere meanwhile is not lost. */
export function removeNote(doc: Y.Doc, id: string, at: number): void {
  const fields = fieldsOf(doc, id);
  if (fields && !fields.has('removed')) fields.set('removed', at);
}

/** Brings a removed note back. */
export function restoreNote(doc: Y.Doc, id: string): void {
  const fields = fieldsOf(doc, id);
  if (fields?.has('removed')) fields.delete('removed');
}

/** Where a quote's context was cut inside a character, half of it is left. */
function wellFormedQuote({ section, quote, ...rest }: Quote): Quote {
  const { exact, prefix, suffix } = quote;
  return {
    ...rest,
    ...(section === undefined ? {} : { section: section.toWellFormed() }),
    quote: {
      ...quote,
      exact: exact.toWellFormed(),
      prefix: prefix.toWellFormed(),
      suffix: suffix.toWellFormed(),
    },
  };
}
