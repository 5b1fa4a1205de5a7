import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bearNote, importedNoteId, isAsImported, type ImportedNote } from './imported-note.ts';
import { bearTag } from './imported-tag.ts';
import { keepAside } from './kept-aside.ts';
import { applyState, documentState, openDocument } from './merge-document.ts';
import { createNote, keptNote, keptNotes, recolourNote, rewriteNote, stampNote } from './notes-document.ts';
import { tagDots } from './tags-document.ts';

const NOTE: ImportedNote = {
  ...{ body: 'Größe 🫀 and half a 😀'.slice(0, -1), author: 'Ann', origin: 'zotero.rdf' },
  ...{ created: 3, modified: 3, colour: 'green' },
  quote: {
    part: 'abstract',
    quote: { type: 'TextQuoteSelector', exact: 'p<0.05', prefix: 'was ', suffix: '' },
    position: { type: 'TextPositionSelector', start: 4, end: 10 },
  },
};

/** Both devices' documents after each has merged what the other has. */
function merged(...docs: Y.Doc[]): Y.Doc[] {
  const states = docs.map(documentState);
  for (const doc of docs) for (const state of states) applyState(doc, state);
  return docs;
}

/** Writes in a note as an editor does. */
function edit(doc: Y.Doc, id: string, text: string): void {
  rewriteNote(doc, id, text);
  stampNote(doc, id, Date.UTC(2026, 0));
}

describe('a note of a file that is imported on two devices', () => {
  it('is one note, and what was written in it on one of them is on both', () => {
    for (let run = 0; run < 50; run++) {
      const [a, b] = [openDocument(), openDocument()];
      const id = bearNote(a, NOTE);
      edit(a, id, 'Rewritten on A');
      expect(bearNote(b, NOTE)).toBe(id);
      for (const doc of merged(a, b)) {
        expect(keptNotes(doc).map(({ body }) => body)).toEqual(['Rewritten on A']);
      }
    }
  });

  it('would lose that in some runs if only its id were the same', () => {
    let lost = 0;
    for (let run = 0; run < 50; run++) {
      const [a, b] = [openDocument(), openDocument()];
      const id = importedNoteId(NOTE);
      for (const doc of [a, b]) createNote(doc, id, { ...NOTE, at: NOTE.created });
      edit(a, id, 'Rewritten on A');
      const [one] = merged(a, b);
      if (one && keptNote(one, id)?.body !== 'Rewritten on A') lost++;
    }
    expect(lost).toBeGreaterThan(0);
  });

  it('is written to the byte alike, whatever else the document has, and not twice', () => {
    const [a, b] = [openDocument(), openDocument()];
    for (const doc of [a, b]) bearNote(doc, NOTE);
    expect(documentState(a)).toEqual(documentState(b));
    const c = openDocument();
    c.getMap('x').set('older', 1);
    bearTag(c, 'pmid:1', { tag: 'rct', origin: 'zotero.rdf' });
    bearNote(c, NOTE);
    bearNote(c, NOTE);
    applyState(c, documentState(a));
    expect(Y.encodeStateAsUpdate(c, Y.encodeStateVector(a)).length).toBeGreaterThan(2);
    expect(Y.encodeStateAsUpdate(a, Y.encodeStateVector(c))).toEqual(new Uint8Array([0, 0]));
    expect(keptNotes(c)).toHaveLength(1);
  });

  it('is born under a client id that no device takes by chance, which travels whole', () => {
    const doc = openDocument();
    bearNote(doc, NOTE);
    const clients = [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()];
    expect(clients).toEqual([...doc.store.clients.keys()]);
    for (const client of clients) {
      expect(client).toBeGreaterThanOrEqual(2 ** 32);
      expect(Number.isSafeInteger(client)).toBe(true);
    }
    expect([...openDocument(documentState(doc)).store.clients.keys()]).toEqual(clients);
  });

  it('has an id of its own for everything that it says, a UUID', () => {
    const others: Partial<ImportedNote>[] = [
      { body: 'Other' },
      { author: 'Jo' },
      { origin: 'b' },
      { created: 4 },
      { modified: 4 },
      { colour: undefined },
      { quote: undefined },
    ];
    const ids = [{}, ...others].map((other) => importedNoteId({ ...NOTE, ...other }));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});

it('knows whether a note is as it was imported', () => {
  const doc = openDocument();
  const id = bearNote(doc, NOTE);
  const isSo = () => {
    const note = keptNote(openDocument(documentState(doc)), id);
    return note && isAsImported(note);
  };
  expect(isSo()).toBe(true);
  recolourNote(doc, id, 'orange');
  expect(isSo()).toBe(false);
  recolourNote(doc, id, 'green');
  expect(isSo()).toBe(true);
  edit(doc, id, 'Rewritten');
  expect(isSo()).toBe(false);
});

it('puts one act of tagging and one thing kept aside on an article, wherever a file is imported', () => {
  const docs = [openDocument(), openDocument()];
  for (const doc of docs) {
    bearTag(doc, 'pmid:1', { tag: 'methods/a|b', origin: 'zotero.rdf' });
    bearTag(doc, 'pmid:1', { tag: 'methods/a|b', origin: 'other.ris' });
    keepAside(doc, {
      origin: 'zotero.rdf',
      extra: ['x \ud83d'],
      sameAs: undefined,
      related: [],
      notes: { b: '2', a: '1' },
    });
  }
  for (const doc of merged(...docs)) {
    expect(tagDots(doc).map(({ tag, origin }) => [tag, origin])).toEqual([
      ['methods/a|b', 'zotero.rdf'],
      ['methods/a|b', 'other.ris'],
    ]);
    expect(doc.getMap('x').size).toBe(1);
  }
  expect(documentState(docs[0] ?? openDocument())).toEqual(documentState(docs[1] ?? openDocument()));
});
