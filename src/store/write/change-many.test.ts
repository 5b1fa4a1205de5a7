import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { article, emptyLibrary, everyRow, noteId } from '../library.fixture.ts';
import { usedTags } from '../read/tags.ts';
import type { Subject } from '../subject.ts';
import { chooseMany, tagMany, untagMany } from './change-many.ts';
import { setChoice } from './choices.ts';
import { saveNote } from './notes.ts';
import { tagArticle } from './tags.ts';
import { undoChange } from './undo.ts';
import type { Library } from './writing.ts';

const SEVENTEEN = Array.from({ length: 17 }, (_, at) =>
  article({ pmid: String(at + 1) }, { title: `Article ${at + 1}`, cites: [{ pmid: '900' }] }),
);
const [KNOWN, NOTED] = [SEVENTEEN[2], SEVENTEEN[4]] as [Subject, Subject];

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

/** All that pages can show, but how recently a tag was used. */
async function shown() {
  const { db } = library;
  const [entries, citations, links] = [
    await db.getAll('entries'),
    await db.getAll('citations'),
    await db.getAll('links'),
  ];
  const tags = (await usedTags(db)).map((tag) => ({ ...tag, used: undefined }));
  return { entries, citations, links, tags };
}

describe('tagging many articles', () => {
  it('is one revision and one undo, which takes away again the entries that began by it', async () => {
    await tagArticle(library, KNOWN, 'rct');
    await saveNote(library, NOTED, { note: noteId(1), text: 'a', author: '' });
    const [before, history] = [await shown(), await library.db.count('history')];
    const done = await tagMany(library, SEVENTEEN, 'include me');
    expect(done).toMatchObject({ revision: 3, value: { changed: 17 } });
    expect(done.keys).toHaveLength(18); // The links' other end too: its page hears of it.
    expect(await library.db.count('history')).toBe(history + 1);
    expect((await usedTags(library.db)).map(({ name, count }) => [name, count])).toEqual([
      ['include me', 17],
      ['rct', 1],
    ]);
    await undoChange(library, done.value.undo ?? -1);
    expect(await shown()).toEqual(before);
  });

  it('counts those only that it changed, and gives nothing to undo when there are none', async () => {
    await tagMany(library, SEVENTEEN.slice(0, 5), 'rct');
    expect((await tagMany(library, SEVENTEEN, 'rct')).value.changed).toBe(12);
    const rows = await everyRow(library);
    expect((await tagMany(library, SEVENTEEN, 'rct')).value).toEqual({ changed: 0, undo: undefined });
    expect(await everyRow(library)).toEqual(rows);
  });

  it('takes an article that is there twice once', async () => {
    const twice = [article({ pmid: '1', doi: '10.1000/1' }), article({ doi: '10.1000/1' })];
    expect((await tagMany(library, twice, 'rct')).value.changed).toBe(1);
  });

  it('tags none when one has no identifier', async () => {
    await expect(tagMany(library, [...SEVENTEEN, article({})], 'rct')).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await library.db.count('entries')).toBe(0);
  });

  it('takes back the new spelling too, when it is undone', async () => {
    await tagArticle(library, article({ pmid: '3' }), 'rct');
    const { value } = await tagMany(library, SEVENTEEN, 'RCT');
    expect((await library.db.get('entries', 'pmid:3'))?.tags[0]?.name).toBe('RCT');
    await undoChange(library, value.undo ?? -1);
    expect((await shown()).entries).toMatchObject([{ key: 'pmid:3', tags: [{ name: 'rct' }] }]);
  });
});

it('one thing done to many articles is undone exactly, whatever they held before', async () => {
  const held = fc.record({
    tag: fc.boolean(),
    note: fc.boolean(),
    decision: fc.constantFrom(undefined, 'include' as const, 'exclude' as const),
    reasons: fc.option(fc.constant<string[]>(['a']), { nil: undefined }),
  });
  const ways = [
    () => tagMany(library, SEVENTEEN, 'rct'),
    () => untagMany(library, SEVENTEEN, 'rct'),
    () => chooseMany(library, SEVENTEEN, 'decision', 'exclude'),
    () => chooseMany(library, SEVENTEEN, 'decision', undefined),
    () => chooseMany(library, SEVENTEEN, 'reasons', ['b']),
    () => chooseMany(library, SEVENTEEN, 'status', 'read'),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(held, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...ways),
      async (all, change) => {
        library = await emptyLibrary();
        for (const [at, { tag, note, decision, reasons }] of all.entries()) {
          const subject = SEVENTEEN[at] ?? article({});
          if (tag) await tagArticle(library, subject, 'rct');
          if (note) await saveNote(library, subject, { note: noteId(at), text: 'a', author: '' });
          await setChoice(library, subject, 'decision', decision);
          await setChoice(library, subject, 'reasons', reasons);
        }
        const before = await shown();
        const { value } = await change();
        if (value.undo === undefined) expect(value.changed).toBe(0);
        else await undoChange(library, value.undo);
        expect(await shown()).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
});
