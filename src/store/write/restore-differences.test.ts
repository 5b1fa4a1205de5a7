import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDocument } from '../../entry/merge-document.ts';
import type { Entry } from '../../entry/entry.ts';
import { shownArticle } from '../../entry/shown-article.ts';
import { all, article, emptyLibrary, noteId, openFile } from '../library.fixture.ts';
import { allDocuments } from '../read/all-documents.ts';
import { setChoice } from './choices.ts';
import { discardNote, saveNote } from './notes.ts';
import { tagArticle, untagArticle } from './tags.ts';
import { undoChange } from './undo.ts';
import type { Library } from './writing.ts';

const ARTICLES = [1, 2, 3].map((n) => article({ pmid: String(n) }, { title: `Article ${n}` }));

/** One thing that a user does to one of the articles. */
const ActSchema = fc.record({
  article: fc.constantFrom(...ARTICLES),
  what: fc.constantFrom('tag', 'untag', 'note', 'remove', 'status', 'no-status', 'reasons'),
  which: fc.integer({ min: 1, max: 3 }),
  words: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((words) => words.trim() !== ''),
});
type Act = typeof ActSchema extends fc.Arbitrary<infer T> ? T : never;
const Acts = fc.array(ActSchema, { maxLength: 12 });

async function begunLibrary(): Promise<Library> {
  const library = await emptyLibrary();
  await tagArticle(library, article({ pmid: '1' }), 'tag 1');
  return library;
}

function act(library: Library, { article: subject, what, which, words }: Act): Promise<unknown> {
  const note = noteId(which + 10 * ARTICLES.indexOf(subject));
  switch (what) {
    case 'tag':
      return tagArticle(library, subject, `tag ${which}`);
    case 'untag':
      return untagArticle(library, subject, `tag ${which}`);
    case 'note':
      return saveNote(library, subject, { note, text: words, author: '' });
    case 'remove':
      return discardNote(library, subject, note);
    case 'status':
      return setChoice(library, subject, 'status', which === 1 ? 'read' : 'to-read');
    case 'no-status':
      return setChoice(library, subject, 'status', undefined);
    case 'reasons':
      return setChoice(library, subject, 'reasons', [words]);
  }
}

/** What the user sees of an article. */
interface Seen {
  tags: string[];
  notes: Map<string, string>;
  status: Entry['status'];
  reasons: string[];
}

async function seen(library: Library): Promise<Map<string, Seen>> {
  const rows = await library.db.getAll('entries');
  return new Map(
    rows.map(({ key, tagKeys, notes, status, reasons }) => [
      key,
      { tags: tagKeys, notes: new Map(notes.map(({ id, body }) => [id, body])), status, reasons },
    ]),
  );
}

/** The library that should be there: what is there now, with what is missing of the back-up, and its texts if wanted. */
function expected(
  backUp: Map<string, Seen>,
  now: Map<string, Seen>,
  latest: Map<string, string>,
  file: boolean,
) {
  const keys = [...new Set([...backUp.keys(), ...now.keys()])].sort();
  return new Map(
    keys.map((key) => {
      const [then, is] = [backUp.get(key), now.get(key)];
      const [first, second] = file ? [then, is] : [is, then];
      const reasons = first?.reasons.length ? first.reasons : second?.reasons;
      const texts = [...(then?.notes ?? [])].map(([id, text]): [string, string] => [
        id,
        file ? text : (latest.get(id) ?? text),
      ]);
      return [
        key,
        {
          tags: [...new Set([...(then?.tags ?? []), ...(is?.tags ?? [])])].sort(),
          notes: new Map([...texts, ...[...(is?.notes ?? [])].filter(([id]) => !then?.notes.has(id))].sort()),
          status: first?.status ?? second?.status,
          reasons: reasons ?? [],
        },
      ];
    }),
  );
}

const sorted = (library: Map<string, Seen>) =>
  new Map([...library].map(([key, one]) => [key, { ...one, notes: new Map([...one.notes].sort()) }]));

/** The latest text of every note, removed ones too. */
async function latestTexts(library: Library): Promise<Map<string, string>> {
  const docs = await library.db.getAll('docs');
  return new Map(
    docs
      .filter(({ id }) => id.startsWith('n:'))
      .flatMap(({ state }) => {
        const notes = Object.entries(openDocument(state).getMap('n').toJSON()) as [
          string,
          { body: string },
        ][];
        return notes.map(([id, { body }]): [string, string] => [id, body]);
      }),
  );
}

it.each(['now', 'file'] as const)(
  'a back-up brings back exactly what differs from it (differing texts: as %s), and undoing that takes it away again',
  async (differing) => {
    await fc.assert(
      fc.asyncProperty(Acts, Acts, async (before, after) => {
        const library = await begunLibrary();
        for (const one of before) await act(library, one);
        const [backUp, was] = [await all(allDocuments(library.db)), await seen(library)];
        for (const one of after) await act(library, one);
        const [now, latest] = [await seen(library), await latestTexts(library)];
        const { value } = await openFile(library, backUp, differing);
        expect(sorted(await seen(library))).toEqual(expected(was, now, latest, differing === 'file'));
        if (value.undo !== undefined) await undoChange(library, value.undo);
        expect(sorted(await seen(library))).toEqual(sorted(now));
      }),
      { numRuns: 60 },
    );
  },
);

it.each(['now', 'file'] as const)(
  'two devices agree after one of them restored a back-up (differing texts: as %s), and keep what came back',
  async (differing) => {
    await fc.assert(
      fc.asyncProperty(Acts, Acts, Acts, async (before, after, elsewhere) => {
        const library = await begunLibrary();
        for (const one of before) await act(library, one);
        const backUp = await all(allDocuments(library.db));
        for (const one of after) await act(library, one);
        const meeting = await all(allDocuments(library.db)); // The other device is as new as this one.
        await openFile(library, backUp, differing);
        const here = await documents(library);
        const shownHere = shown(here);

        const other = await emptyLibrary();
        await openFile(other, meeting);
        expect(shown(merged(here, await documents(other)))).toEqual(shownHere);
        for (const one of elsewhere) await act(other, one);
        const there = await documents(other);
        expect(shown(merged(here, there))).toEqual(shown(merged(there, here)));
      }),
      { numRuns: 40 },
    );
  },
);

async function documents(library: Library): Promise<Map<string, Uint8Array>> {
  return new Map((await library.db.getAll('docs')).map(({ id, state }) => [id, state]));
}

function merged(first: Map<string, Uint8Array>, second: Map<string, Uint8Array>) {
  const ids = new Set([...first.keys(), ...second.keys()]);
  return new Map([...ids].map((id) => [id, [first.get(id), second.get(id)]]));
}

/** What documents show, each given as one state or as some to be merged in their order. */
function shown(docs: Map<string, Uint8Array | (Uint8Array | undefined)[]>) {
  const doc = (id: string) => openDocument(...[docs.get(id)].flat());
  return [1, 2, 3].map((n) => {
    const { dots, choices, notes } = shownArticle({ tags: doc(`t:${n}`), notes: doc(`n:${n}`) });
    const tags = [...new Set(dots.map(({ tag }) => tag))].sort();
    return { tags, choices: [...choices].sort(), notes: [...notes].sort() };
  });
}
