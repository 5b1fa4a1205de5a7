import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TagChange } from '../../entry/tag-change.ts';
import { addTag } from '../../entry/tags-document.ts';
import { AppError } from '../../lib/app-error.ts';
import { emptyLibrary, everyRow, freshLibrary } from '../library.fixture.ts';
import { changeTag } from './change-tag.ts';
import { settleEntry } from './settle-entry.ts';
import { expectInStep, one, shown, tagAll } from './tagged.fixture.ts';
import { undoChange } from './undo.ts';
import { type Library, write } from './writing.ts';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});
afterEach(() => vi.restoreAllMocks());

const undo = (history: number | undefined) => undoChange(library, history ?? -1);

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
    const before = await shown(library);
    const reports: [number, number][] = [];
    const { value, revision } = await changeTag(library, 'big', change, (...report) => reports.push(report));
    expect([value.entries, revision]).toEqual([300, 2]);
    expect(reports).toEqual([
      [0, 300],
      [200, 300],
      [300, 300],
    ]);
    await expectInStep(library);
    const undone: number[] = [];
    await undoChange(library, value.undo ?? -1, (done) => undone.push(done));
    expect(undone.at(-1)).toBe(300);
    expect(undone).toEqual(undone.toSorted((a, b) => a - b)); // A bar never goes back.
    expect(await shown(library)).toEqual(before);
    await expectInStep(library);
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
  const target = fc.oneof(tag, fc.record({ below: fc.constantFrom('a', 'a/x', 'b') }));
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
    fc.asyncProperty(articles, fc.array(fc.tuple(target, change), { maxLength: 4 }), async (lists, steps) => {
      library = await emptyLibrary();
      await tagAll(library, ...lists);
      const seen: { before: unknown; undo: number | undefined }[] = [];
      for (const [key, step] of steps) {
        const before = await shown(library);
        try {
          seen.push({ before, undo: (await changeTag(library, key, step)).value.undo });
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
          expect(await shown(library)).toEqual(before);
        }
        await expectInStep(library);
      }
      for (const { before, undo: number } of seen.reverse()) {
        if (number !== undefined) await undo(number);
        expect(await shown(library)).toEqual(before);
        await expectInStep(library);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
