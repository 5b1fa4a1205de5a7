import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyState, documentState, openDocument } from './merge-document.ts';
import {
  createNote,
  keptNote,
  keptNotes,
  removeNote,
  restoreNote,
  rewriteNote,
  stampNote,
} from './notes-document.ts';
import { restoreNotes, restoreTags } from './restored-edits.ts';
import { restoreTagNames } from './restored-tag-names.ts';
import { allTagLooks, nameTag } from './tag-names-document.ts';
import { addTag, removeTag, tagDots } from './tags-document.ts';

const NOTE = '5f0f4c4e-7c1c-4e5c-9d6c-000000000001';

/** Two devices that start from the same state, and what both show once they have met. */
function devices(start: (doc: Y.Doc) => void): { a: Y.Doc; b: Y.Doc; meet: () => void } {
  const first = openDocument();
  start(first);
  const a = openDocument(documentState(first));
  const b = openDocument(documentState(first));
  return {
    a,
    b,
    meet() {
      applyState(a, documentState(b));
      applyState(b, documentState(a));
    },
  };
}

const names = (doc: Y.Doc) => [...new Set(tagDots(doc).map(({ tag }) => tag))];

describe('tags of two devices', () => {
  it('keep a tag that one device added while the other removed it', () => {
    const { a, b, meet } = devices((doc) => addTag(doc, 'rct', ''));
    removeTag(a, 'rct');
    removeTag(b, 'rct');
    addTag(b, 'rct', '');
    meet();
    expect(names(a)).toEqual(['rct']);
    expect(names(b)).toEqual(['rct']);
  });

  it('keep one that a device added while the other added and removed it, which a plain map of tags would lose', () => {
    const { a, b, meet } = devices(() => undefined);
    [a.clientID, b.clientID] = [2, 1];
    addTag(b, 'rct', '');
    b.getMap('plain').set('rct', '');
    addTag(a, 'rct', '');
    a.getMap('plain').set('rct', '');
    removeTag(a, 'rct');
    a.getMap('plain').delete('rct');
    meet();
    expect(b.getMap('plain').has('rct')).toBe(false);
    expect(names(a)).toEqual(['rct']);
    expect(names(b)).toEqual(['rct']);
  });

  it('lose a tag that both saw and one removed', () => {
    const { a, b, meet } = devices((doc) => addTag(doc, 'rct', ''));
    removeTag(a, 'rct');
    meet();
    expect(names(b)).toEqual([]);
  });

  it('may have a | in their names', () => {
    const doc = openDocument();
    addTag(doc, 'a|b', '');
    expect(tagDots(doc)).toMatchObject([{ tag: 'a|b', origin: '' }]);
  });

  it('are told apart by where they came from', () => {
    const doc = openDocument();
    addTag(doc, 'rct', 'reading list');
    addTag(doc, 'rct', '');
    addTag(doc, 'rct', '');
    expect(
      tagDots(doc)
        .map(({ origin }) => origin)
        .sort(),
    ).toEqual(['', 'reading list']);
  });
});

describe('notes of two devices', () => {
  const begun = (doc: Y.Doc) =>
    createNote(doc, NOTE, { body: 'Large trial.', author: '', origin: '', at: 1 });

  it('hold what both wrote', () => {
    const { a, b, meet } = devices(begun);
    rewriteNote(a, NOTE, 'Large trial. Open label.');
    rewriteNote(b, NOTE, 'A large trial.');
    meet();
    expect(keptNote(a, NOTE)?.body).toBe(keptNote(b, NOTE)?.body);
    expect(keptNote(a, NOTE)?.body).toContain('Open label.');
    expect(keptNote(a, NOTE)?.body).toMatch(/^A/);
  });

  it('keep the text of a removed note, with what the other device wrote in it meanwhile', () => {
    const { a, b, meet } = devices(begun);
    removeNote(a, NOTE, 2);
    rewriteNote(b, NOTE, 'Large trial. 440 patients.');
    meet();
    expect(keptNote(a, NOTE)).toMatchObject({ body: 'Large trial. 440 patients.', removed: 2 });
    restoreNote(a, NOTE);
    expect(keptNote(a, NOTE)?.removed).toBeUndefined();
  });

  it('come back when someone writes in them after they were removed', () => {
    const { a } = devices(begun);
    removeNote(a, NOTE, 2);
    stampNote(a, NOTE, 3);
    expect(keptNote(a, NOTE)).toMatchObject({ removed: undefined, modified: 3 });
  });

  it('would lose the other device’s edit if an import wrote a known note anew, which is why imports take new ids', () => {
    const { a, b, meet } = devices(begun);
    rewriteNote(b, NOTE, 'Large trial. Edited elsewhere.');
    meet();
    createNote(a, NOTE, { body: 'Large trial.', author: '', origin: 'file', at: 1 }); // What an import must not do.
    meet();
    expect(keptNote(b, NOTE)?.body).toBe('Large trial.');
  });

  it('pass over what only a newer version knows, and leave it in the document', () => {
    const doc = openDocument();
    createNote(doc, NOTE, { body: 'Known', author: '', origin: '', at: 1 });
    doc.getMap('n').set('newer', new Y.Map([['drawing', 'x']]));
    doc.getMap('from-the-future').set('a', 1);
    const again = openDocument(documentState(doc));
    expect(keptNotes(again).map(({ body }) => body)).toEqual(['Known']);
    expect(again.getMap('from-the-future').toJSON()).toEqual({ a: 1 });
    expect(again.getMap('n').has('newer')).toBe(true);
  });
});

describe('bytes that are no document', () => {
  it.each([
    ['noise', Uint8Array.from({ length: 64 }, (_, at) => (at * 37) % 251)],
    ['a state that was cut off', documentState(noted()).slice(0, -4)],
    ['only the later half of a history', laterHalf()],
  ])('are refused: %s', (_what, bytes) => {
    expect(() => openDocument(bytes)).toThrow(/merge document/);
  });

  function noted(): Y.Doc {
    const doc = new Y.Doc();
    createNote(doc, NOTE, { body: 'Text', author: '', origin: '', at: 1 });
    return doc;
  }

  function laterHalf(): Uint8Array {
    const doc = noted();
    const before = Y.encodeStateVector(doc);
    rewriteNote(doc, NOTE, 'Text and more');
    return Y.encodeStateAsUpdate(doc, before);
  }
});

describe('a file that is opened', () => {
  const how = { differing: 'now', at: 5 } as const;

  it('brings back what was removed since, as fresh edits that reach the other device', () => {
    const { a, b, meet } = devices((doc) => {
      addTag(doc, 'rct', '');
      createNote(doc, NOTE, { body: 'Kept in the file', author: '', origin: '', at: 1 });
    });
    const file = documentState(a);
    removeTag(a, 'rct');
    removeNote(a, NOTE, 2);
    meet();
    restoreTags(a, file, how);
    restoreNotes(a, file, how);
    meet();
    expect(names(b)).toEqual(['rct']);
    expect(keptNote(b, NOTE)).toMatchObject({ body: 'Kept in the file', removed: undefined });
  });

  it('adds nothing the second time', () => {
    const doc = openDocument();
    addTag(doc, 'rct', '');
    const file = documentState(doc);
    removeTag(doc, 'rct');
    restoreTags(doc, file, how);
    const once = documentState(doc);
    restoreTags(doc, file, how);
    expect(documentState(doc)).toEqual(once);
  });

  it('brings tag names that are new here, and leaves the looks of known ones', () => {
    const here = openDocument();
    nameTag(here, 'Trial');
    const elsewhere = openDocument();
    nameTag(elsewhere, 'Cohort');
    restoreTagNames(here, documentState(elsewhere), how);
    expect([...allTagLooks(here).values()].map(({ name }) => name).sort()).toEqual(['Cohort', 'Trial']);
  });
});
