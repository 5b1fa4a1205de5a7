import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TagChange } from '../../entry/tag-change.ts';
import { addTag } from '../../entry/tags-document.ts';
import { AppError } from '../../lib/app-error.ts';
import { article, emptyLibrary, everyRow, freshLibrary, noteId } from '../library.fixture.ts';
import { planTagChange } from '../read/tag-plan.ts';
import { usedTags } from '../read/tags.ts';
import { changeTag } from './change-tag.ts';
import { saveNote } from './notes.ts';
import { settleEntry } from './settle-entry.ts';
import { tagArticle, untagArticle } from './tags.ts';
import { undoChange } from './undo.ts';
import { type Library, write } from './writing.ts';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});
afterEach(() => vi.restoreAllMocks());

const one = (number: number) =>
  article({ pmid: String(number) }, { title: `Article ${number}`, cites: [{ pmid: String(number + 1) }] });

/** Puts these tags on articles 1, 2, 3 …: one list for each. */
async function tagged(...articles: string[][]) {
  for (const [at, names] of articles.entries()) {
    for (const name of names) await tagArticle(library, one(at + 1), name);
  }
}

/** All that pages can show, but how recently a tag was used. */
async function shown() {
  const { db } = library;
  const tags = (await usedTags(db)).map((tag) => ({ ...tag, used: undefined }));
  return {
    tags: tags.sort((a, b) => (a.key < b.key ? -1 : 1)),
    entries: await db.getAll('entries'),
    citations: await db.getAll('citations'),
    links: await db.getAll('links'),
  };
}

const names = async () =>
  (await library.db.getAll('entries')).map((entry) => entry.tags.map((tag) => tag.name));
const counts = async () => (await usedTags(library.db)).map(({ name, count }) => [name, count]);
const undo = (history: number | undefined) => undoChange(library, history ?? -1);

/** The rows are what the documents say, and the counts are right. */
async function expectInStep() {
  const entries = await library.db.getAll('entries');
  const settled = await write(library, async (writing) => {
    for (const { key } of entries) await settleEntry(writing, key);
  });
  expect(settled.keys).toEqual([]);
  const tags = await library.db.getAll('tags');
  for (const { key, count } of tags) {
    expect([key, count]).toEqual([key, entries.filter((entry) => entry.tagKeys.includes(key)).length]);
  }
}

describe('renaming a tag', () => {
  it('renames it and those below it on every entry, in one revision, and is undone exactly', async () => {
    await tagged(['a', 'a/x'], ['a/x'], ['b']);
    await changeTag(library, 'a', { type: 'set-number', number: 1 });
    const before = await shown();
    const done = await changeTag(library, 'a', { type: 'rename', name: ' Methods ' });
    expect(done).toMatchObject({ keys: 'all', value: { entries: 2 } });
    expect(await names()).toEqual([['Methods', 'Methods/x'], ['Methods/x'], ['b']]);
    await expectInStep();
    await undo(done.value.undo);
    expect(await shown()).toEqual(before);
    await expectInStep();
  });

  it('keeps to the tag when its old name is given again, which makes another tag', async () => {
    await tagged(['a']);
    await changeTag(library, 'a', { type: 'rename', name: 'b' });
    await tagArticle(library, one(2), 'a');
    await tagArticle(library, one(2), 'B');
    expect(await names()).toEqual([['B'], ['B', 'a']]);
    await expectInStep();
  });

  it.each([
    ['it', 'a', 'There is a tag “b” already. Merge the two instead.'],
    [
      'one below it',
      'c',
      '“c/x” below it would become “b/x”, and there is a tag of that name already. Merge those two first.',
    ],
  ])(
    'is refused where %s would take the name of another tag, and changes nothing',
    async (_, tag, message) => {
      if (tag === 'a') await tagged(['a'], ['b']);
      else await tagged(['c', 'c/x'], ['b/x']);
      const rows = await everyRow(library);
      const error = await changeTag(library, tag, { type: 'rename', name: 'b' }).catch((one: unknown) => one);
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({ code: 'conflict', message });
      expect(await everyRow(library)).toEqual(rows);
    },
  );

  it('is refused for a name that is none, too long, or the one of a tag that is gone', async () => {
    await tagged(['a', `a/${'x'.repeat(150)}`]);
    const rename = (tag: string, name: string) => changeTag(library, tag, { type: 'rename', name });
    await expect(rename('a', ' ')).rejects.toMatchObject({ code: 'invalid' });
    await expect(rename('a', 'y'.repeat(60))).rejects.toMatchObject({ code: 'invalid' });
    await expect(rename('z', 'b')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes over a name that no article has any more', async () => {
    await tagged(['a'], ['b']);
    await untagArticle(library, one(2), 'b');
    const before = await shown();
    const { value } = await changeTag(library, 'a', { type: 'rename', name: 'b' });
    await tagArticle(library, one(3), 'b');
    expect(await counts()).toEqual([['b', 2]]);
    await untagArticle(library, one(3), 'a');
    await undo(value.undo);
    expect(await shown()).toEqual(before);
  });

  it('is not undone once its old name is another tag’s', async () => {
    await tagged(['a']);
    const { value } = await changeTag(library, 'a', { type: 'rename', name: 'b' });
    await tagArticle(library, one(2), 'a');
    const rows = await everyRow(library);
    await expect(undo(value.undo)).rejects.toMatchObject({ code: 'conflict' });
    expect(await everyRow(library)).toEqual(rows);
  });
});

describe('merging a tag into another', () => {
  it('leaves one of them, those below it merged where names meet, and is undone exactly', async () => {
    await tagged(['a', 'b'], ['a', 'a/x'], ['b/x', 'a/y'], ['b']);
    const before = await shown();
    const { value } = await changeTag(library, 'a', { type: 'merge', into: 'b' });
    expect(value.entries).toBe(3);
    expect(await names()).toEqual([['b'], ['b', 'b/x'], ['b/x', 'b/y'], ['b']]);
    expect(await counts()).toEqual([
      ['b', 3],
      ['b/x', 2],
      ['b/y', 1],
    ]);
    await expectInStep();
    await undo(value.undo);
    expect(await shown()).toEqual(before);
    await expectInStep();
  });

  it('keeps what was tagged since when it is undone', async () => {
    await tagged(['a'], ['b']);
    const { value } = await changeTag(library, 'a', { type: 'merge', into: 'b' });
    await tagArticle(library, one(3), 'A');
    await untagArticle(library, one(1), 'b');
    await undo(value.undo);
    expect(await names()).toEqual([['b'], ['b']]);
    expect(await counts()).toEqual([['b', 2]]);
    await expectInStep();
  });

  it('brings its number along where the other has none', async () => {
    await tagged(['a'], ['b']);
    await changeTag(library, 'a', { type: 'set-number', number: 3 });
    const { value } = await changeTag(library, 'a', { type: 'merge', into: 'b' });
    expect(await usedTags(library.db)).toMatchObject([{ key: 'b', number: 3 }]);
    await undo(value.undo);
    expect((await shown()).tags.map(({ number }) => number)).toEqual([3, undefined]);
  });

  it('into itself is refused', async () => {
    await tagged(['a']);
    await expect(changeTag(library, 'a', { type: 'merge', into: 'a' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

describe('the number of a tag', () => {
  it('is taken from the tag that had it, and given back by one undo', async () => {
    await tagged(['a'], ['b']);
    await changeTag(library, 'a', { type: 'set-number', number: 1 });
    const before = await shown();
    const { value, keys } = await changeTag(library, 'b', { type: 'set-number', number: 1 });
    expect([keys, value.entries]).toEqual(['all', 0]);
    expect((await shown()).tags.map(({ number }) => number)).toEqual([undefined, 1]);
    await undo(value.undo);
    expect(await shown()).toEqual(before);
    expect((await changeTag(library, 'a', { type: 'set-number', number: 1 })).value.undo).toBeUndefined();
    await changeTag(library, 'a', { type: 'set-number', number: null });
    expect((await shown()).tags.map(({ number }) => number)).toEqual([undefined, undefined]);
  });

  it('stays with the tag that got it meanwhile, when the change that took it is undone', async () => {
    await tagged(['a'], ['b']);
    await changeTag(library, 'a', { type: 'set-number', number: 1 });
    const { value } = await changeTag(library, 'a', { type: 'set-number', number: null });
    await changeTag(library, 'b', { type: 'set-number', number: 1 });
    await undo(value.undo);
    expect((await shown()).tags.map(({ number }) => number)).toEqual([undefined, 1]);
  });

  it('stays with its tag when that is on no article any more', async () => {
    await tagged(['a']);
    await changeTag(library, 'a', { type: 'set-number', number: 1 });
    await untagArticle(library, one(1), 'a');
    expect(await usedTags(library.db)).toMatchObject([{ key: 'a', number: 1, count: 0 }]);
  });
});

describe('recolouring a tag', () => {
  it('shows on every entry, leaves when they were changed, and is undone', async () => {
    await tagged(['a', 'b'], ['a']);
    const before = await shown();
    const { value } = await changeTag(library, 'a', { type: 'recolour', colour: 'purple' });
    const after = await shown();
    expect(after.entries.map((entry) => entry.tags[0]?.colour)).toEqual(['purple', 'purple']);
    expect(after.entries.map((entry) => entry.modified)).toEqual(before.entries.map((one) => one.modified));
    await expectInStep();
    await undo(value.undo);
    expect(await shown()).toEqual(before);
  });
});

describe('deleting a tag', () => {
  it('takes it and those below it off, ends entries that had nothing else, and is undone exactly', async () => {
    await tagged(['a', 'b'], ['a/x'], ['b'], ['a']);
    await saveNote(library, one(4), { note: noteId(1), text: 'Kept', author: '' });
    await changeTag(library, 'a', { type: 'set-number', number: 2 });
    const before = await shown();
    const { value } = await changeTag(library, 'a', { type: 'delete' });
    expect(value.entries).toBe(3);
    expect((await library.db.getAll('entries')).map(({ key }) => key)).toEqual([
      'pmid:1',
      'pmid:3',
      'pmid:4',
    ]);
    expect(await counts()).toEqual([['b', 2]]);
    await expectInStep();
    await undo(value.undo);
    expect(await shown()).toEqual(before);
    await expectInStep();
  });

  it('takes off what was merged into it', async () => {
    await tagged(['a'], ['b']);
    await changeTag(library, 'a', { type: 'merge', into: 'b' });
    const before = await shown();
    const { value } = await changeTag(library, 'b', { type: 'delete' });
    expect(await library.db.count('entries')).toBe(0);
    await undo(value.undo);
    expect(await shown()).toEqual(before);
  });
});

describe('the plan of a change', () => {
  it('says how many articles and which tags it would touch', async () => {
    await tagged(['a', 'a/x', 'b'], ['a/x', 'a/y'], ['b/x']);
    expect(await planTagChange(library.db, 'a', { type: 'delete' })).toEqual({
      articles: 2,
      below: ['a/x', 'a/y'],
      renames: [],
      merges: [],
      conflicts: [],
    });
    expect(await planTagChange(library.db, 'a', { type: 'merge', into: 'b' })).toMatchObject({
      renames: [{ from: 'a/y', to: 'b/y' }],
      merges: [
        { from: 'a', into: 'b' },
        { from: 'a/x', into: 'b/x' },
      ],
    });
    expect(await planTagChange(library.db, 'a', { type: 'rename', name: 'b' })).toMatchObject({
      conflicts: [
        { from: 'a', to: 'b', taken: 'b' },
        { from: 'a/x', to: 'b/x', taken: 'b/x' },
      ],
    });
    expect(await planTagChange(library.db, 'a', { type: 'rename', name: 'c' })).toMatchObject({
      renames: [
        { from: 'a', to: 'c' },
        { from: 'a/x', to: 'c/x' },
        { from: 'a/y', to: 'c/y' },
      ],
    });
    await expect(planTagChange(library.db, 'z', { type: 'delete' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('three hundred entries', () => {
  beforeEach(async () => {
    await write(library, async (writing) => {
      const dot = async (key: `pmid:${string}`, tag: string) =>
        addTag((await writing.documents(key)).tags, tag, '');
      for (let number = 1; number <= 300; number++) {
        const key = `pmid:${number}` as const;
        await dot(key, 'big');
        if (number % 3 === 0) await dot(key, 'big/sub');
        if (number % 2 === 0) await dot(key, 'other');
        await settleEntry(writing, key, { subject: one(number) });
      }
    });
  });

  it.each<TagChange>([
    { type: 'rename', name: 'large' },
    { type: 'merge', into: 'other' },
    { type: 'delete' },
  ])('are changed by %o with progress, and undone exactly', async (change) => {
    const before = await shown();
    const reports: [number, number][] = [];
    const { value, revision } = await changeTag(library, 'big', change, (...report) => reports.push(report));
    expect([value.entries, revision]).toEqual([300, 2]);
    expect(reports).toEqual([
      [0, 300],
      [200, 300],
      [300, 300],
    ]);
    await expectInStep();
    const undone: number[] = [];
    await undoChange(library, value.undo ?? -1, (done) => undone.push(done));
    expect(undone.at(-1)).toBe(300);
    expect(await shown()).toEqual(before);
    await expectInStep();
  });

  it.each<TagChange>([
    { type: 'rename', name: 'large' },
    { type: 'merge', into: 'other' },
    { type: 'delete' },
  ])('are left as they were when the worker dies in the middle of %o, or of its undo', async (change) => {
    const before = await everyRow(library);
    diesAtRow(150);
    await expect(changeTag(library, 'big', change)).rejects.toThrow();
    vi.restoreAllMocks();
    library = await freshLibrary();
    expect(await everyRow(library)).toEqual(before);
    const { value } = await changeTag(library, 'big', change);
    const after = await everyRow(library);
    diesAtRow(150);
    await expect(undo(value.undo)).rejects.toThrow();
    vi.restoreAllMocks();
    library = await freshLibrary();
    expect(await everyRow(library)).toEqual(after);
  });
});

/** Ends the transaction at the n-th row that is written. */
function diesAtRow(nth: number): void {
  let rows = 0;
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')
    ?.value as IDBObjectStore['put'];
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (++rows === nth) this.transaction.abort();
    return put.apply(this, args);
  });
}

it('any row of tag changes is undone, step by step, to exactly what was there', async () => {
  const tag = fc.constantFrom('a', 'a/x', 'a/x/y', 'b', 'b/x', 'c');
  const change = fc.oneof(
    fc.record({ type: fc.constant('rename' as const), name: fc.constantFrom('A', 'b', 'd', 'a/x', 'c/z') }),
    fc.record({ type: fc.constant('merge' as const), into: tag }),
    fc.record({ type: fc.constant('set-number' as const), number: fc.constantFrom(1, 2, null) }),
    fc.record({
      type: fc.constant('recolour' as const),
      colour: fc.constantFrom('sky' as const, 'grey' as const),
    }),
    fc.record({ type: fc.constant('delete' as const) }),
  );
  const articles = fc.array(fc.uniqueArray(tag, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(articles, fc.array(fc.tuple(tag, change), { maxLength: 4 }), async (lists, steps) => {
      library = await emptyLibrary();
      await tagged(...lists);
      const seen: { before: unknown; undo: number | undefined }[] = [];
      for (const [key, step] of steps) {
        const before = await shown();
        try {
          seen.push({ before, undo: (await changeTag(library, key, step)).value.undo });
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
          expect(await shown()).toEqual(before);
        }
        await expectInStep();
      }
      for (const { before, undo: number } of seen.reverse()) {
        if (number !== undefined) await undo(number);
        expect(await shown()).toEqual(before);
        await expectInStep();
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
