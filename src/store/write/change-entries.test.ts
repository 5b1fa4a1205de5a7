import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import { articleDocId } from '../../entry/doc-ids.ts';
import type { EntriesChange } from '../../entry/many-change.ts';
import { documentState, openDocument } from '../../entry/merge-document.ts';
import { noteText } from '../../entry/notes-document.ts';
import { article, emptyLibrary, everyRow, noteId } from '../library.fixture.ts';
import { MY_SPACE } from '../schema.ts';
import { beginChange, editEntries, endChange } from './change-entries.ts';
import { tagMany } from './change-many.ts';
import { setChoice } from './choices.ts';
import { highlight } from './highlights.ts';
import { saveNote } from './notes.ts';
import { expectInStep, one, shown, tagAll } from './tagged.fixture.ts';
import { tagArticle } from './tags.ts';
import { undoChange } from './undo.ts';
import { type Library, write } from './writing.ts';

const QUOTE = {
  part: 'title' as const,
  quote: { type: 'TextQuoteSelector' as const, exact: 'Article', prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector' as const, start: 0, end: 7 },
};

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

/** As one step of an act does it (do-act.ts). */
const changeEntries = (of: Library, keys: readonly ArticleKey[], change: EntriesChange) =>
  write(of, async (writing) => {
    const begun = await beginChange(writing, change, undefined);
    return endChange(writing, begun, await editEntries(writing, keys, begun.work));
  });
const keyOf = (number: number): ArticleKey => `pmid:${number}`;
const keys = (count: number) => Array.from({ length: count }, (_, at) => keyOf(at + 1));
const entry = (number: number) => library.db.get('entries', keyOf(number));
const writeNote = (number: number, text: string) =>
  saveNote(library, one(number), { note: noteId(number), text, author: 'Ann' });

describe('removing entries', () => {
  beforeEach(async () => {
    await tagAll(library, ['a', 'b'], ['a'], ['b']);
    await writeNote(1, 'first');
    await highlight(library, one(1), { note: noteId(9), quote: QUOTE, colour: 'green', author: '' });
    await setChoice(library, one(1), 'decision', 'exclude');
    await setChoice(library, one(1), 'reasons', ['animals']);
    await setChoice(library, one(2), 'rating', 4);
  });

  it('takes tags, notes, highlights, choices, citation and links, and brings exactly them back', async () => {
    const before = await shown(library);
    const { value, keys: told } = await changeEntries(library, keys(2), { type: 'remove-entry' });
    expect(value.changed).toBe(2);
    expect(told).toEqual(expect.arrayContaining(['pmid:1', 'pmid:2']));
    const after = await shown(library);
    expect(after.entries.map(({ key }) => key)).toEqual(['pmid:3']);
    expect(after.citations.map(({ key }) => key)).toEqual(['pmid:3']);
    // Article 2 cites article 3, which is still there.
    expect(after.links.map(({ citing }) => citing)).toEqual(['pmid:2', 'pmid:3']);
    expect(after.tags.map(({ key, count }) => [key, count])).toEqual([['b', 1]]);
    await expectInStep(library);
    await undoChange(library, value.undo ?? -1);
    expect(await shown(library)).toEqual(before);
    await expectInStep(library);
  });

  it('keeps the texts of the notes, so that an edit made elsewhere meanwhile is not lost', async () => {
    await changeEntries(library, [keyOf(1)], { type: 'remove-entry' });
    const row = await library.db.get('docs', [MY_SPACE, articleDocId('n', keyOf(1))]);
    expect(noteText(openDocument(row?.state), noteId(1))).toBe('first');
  });

  it('takes what only a newer version can show, so that nothing of the article stands there', async () => {
    const id = articleDocId('n', keyOf(3));
    const newer = openDocument();
    const blocks = new Y.Map<unknown>();
    newer.getMap('n').set(noteId(7), blocks);
    blocks.set('blocks', ['newer']);
    await library.db.put('docs', { space: MY_SPACE, id, state: documentState(newer), revision: 1 });
    const { value } = await changeEntries(library, [keyOf(3)], { type: 'remove-entry' });
    const removed = async () => {
      const row = await library.db.get('docs', [MY_SPACE, id]);
      return openDocument(row?.state).getMap('n').toJSON()[noteId(7)] as unknown;
    };
    expect(await removed()).toMatchObject({ removed: expect.any(Number) as number });
    await undoChange(library, value.undo ?? -1);
    expect(await removed()).toEqual({ blocks: ['newer'] });
  });

  it('leaves no link between articles that go together, whoever was asked about when', async () => {
    // Two hundred are in memory at a time: the first asks about the last two while these are still there.
    const cited = [article({ pmid: '1' }, { cites: [{ pmid: '210' }, { pmid: '211' }] })];
    const citing = [article({ pmid: '210' }, { cites: [{ pmid: '211' }] })];
    const others = keys(211).map((key) => article({ pmid: key.slice('pmid:'.length) }));
    await tagMany(library, [...cited, ...citing, ...others], 'x');
    await changeEntries(library, keys(211), { type: 'remove-entry' });
    expect(await library.db.getAllKeys('links')).toEqual([]);
  });

  it('leaves alone what began again since, and gives it back what it had', async () => {
    const { value } = await changeEntries(library, [keyOf(1)], { type: 'remove-entry' });
    await tagArticle(library, one(1), 'new');
    await undoChange(library, value.undo ?? -1);
    expect((await entry(1))?.tagKeys).toEqual(['a', 'b', 'new']);
    expect((await entry(1))?.notes).toHaveLength(2);
    await expectInStep(library);
  });
});

it('an entry that was joined under another key meanwhile is changed there, once', async () => {
  await tagArticle(library, article({ doi: '10.1000/1' }), 'a');
  await tagArticle(library, article({ pmid: '1' }), 'b');
  await tagArticle(library, article({ pmid: '1', doi: '10.1000/1' }), 'c');
  const before = await shown(library);
  const rated = { type: 'set-rating', rating: 5 } as const;
  expect((await changeEntries(library, ['doi:10.1000/1', 'pmid:1'], rated)).value.changed).toBe(1);
  await changeEntries(library, ['pmid:1'], { type: 'set-rating', rating: null });
  const { value } = await changeEntries(library, ['doi:10.1000/1'], { type: 'remove-entry' });
  expect((await shown(library)).entries).toEqual([]);
  await undoChange(library, value.undo ?? -1);
  const untimed = (all: Awaited<ReturnType<typeof shown>>) =>
    all.entries.map((one) => ({ ...one, modified: 0 }));
  expect(untimed(await shown(library))).toEqual(untimed(before));
});

it('keys without an entry are left out, and what was so already is not counted', async () => {
  await tagAll(library, ['a'], ['b']);
  const { value } = await changeEntries(library, keys(9), { type: 'add-tag', name: 'a' });
  expect(value.changed).toBe(1);
  const rows = await everyRow(library);
  const again = await changeEntries(library, keys(9), { type: 'add-tag', name: 'a' });
  expect(again.value).toEqual({ changed: 0, undo: undefined });
  expect(await everyRow(library)).toEqual(rows);
});

it('a reason more leaves the decision and the other reasons as they are', async () => {
  await setChoice(library, one(1), 'decision', 'exclude');
  await setChoice(library, one(1), 'reasons', ['animals']);
  await tagAll(library, ['a'], ['a']);
  await changeEntries(library, keys(2), { type: 'add-reason', reason: 'no control group' });
  expect(await entry(1)).toMatchObject({ decision: 'exclude', reasons: ['animals', 'no control group'] });
  expect(await entry(2)).toMatchObject({ reasons: ['no control group'] });
  expect((await entry(2))?.decision).toBeUndefined();
});

it('any change of many entries is undone exactly, whatever they held, and rows stay in step', async () => {
  const held = fc.record({
    tag: fc.boolean(),
    note: fc.boolean(),
    status: fc.constantFrom(undefined, 'to-read' as const),
    decision: fc.constantFrom(undefined, 'include' as const, 'exclude' as const),
    reasons: fc.option(fc.constant<string[]>(['a']), { nil: undefined }),
  });
  const changes: EntriesChange[] = [
    { type: 'add-tag', name: 'RCT' },
    { type: 'remove-tag', tag: 'rct' },
    { type: 'set-status', status: 'read' },
    { type: 'set-status', status: null },
    { type: 'set-decision', decision: 'exclude' },
    { type: 'set-decision', decision: null },
    { type: 'set-reasons', reasons: [] },
    { type: 'set-rating', rating: 3 },
    { type: 'add-reason', reason: 'b' },
    { type: 'remove-entry' },
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(held, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...changes),
      async (all, change) => {
        library = await emptyLibrary();
        for (const [at, { tag, note, status, decision, reasons }] of all.entries()) {
          const subject = one(at + 1);
          if (tag) await tagArticle(library, subject, 'rct');
          if (note) await writeNote(at + 1, 'a');
          await setChoice(library, subject, 'status', status);
          await setChoice(library, subject, 'decision', decision);
          await setChoice(library, subject, 'reasons', reasons);
        }
        const before = await shown(library);
        const { value } = await changeEntries(library, keys(4), change);
        await expectInStep(library);
        if (value.undo === undefined) expect(value.changed).toBe(0);
        else await undoChange(library, value.undo);
        expect(await shown(library)).toEqual(before);
        await expectInStep(library);
      },
    ),
    { numRuns: 100 },
  );
});
