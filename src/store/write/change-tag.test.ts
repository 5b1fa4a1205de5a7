import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../lib/app-error.ts';
import { emptyLibrary, everyRow, noteId } from '../library.fixture.ts';
import { usedTags } from '../read/tags.ts';
import { changeTag } from './change-tag.ts';
import { saveNote } from './notes.ts';
import { expectInStep, one, shown, tagAll } from './tagged.fixture.ts';
import { tagArticle, untagArticle } from './tags.ts';
import { undoChange } from './undo.ts';
import type { Library } from './writing.ts';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const names = async () =>
  (await library.db.getAll('entries')).map((entry) => entry.tags.map((tag) => tag.name));
const counts = async () => (await usedTags(library.db)).map(({ name, count }) => [name, count]);
const undo = (history: number | undefined) => undoChange(library, history ?? -1);

describe('renaming a tag', () => {
  it('renames it and those below it on every entry, in one revision, and is undone exactly', async () => {
    await tagAll(library, ['a', 'a/x'], ['a/x'], ['b']);
    await changeTag(library, 'a', { type: 'set-number', number: 1 });
    const before = await shown(library);
    const done = await changeTag(library, 'a', { type: 'rename', name: ' Methods ' });
    expect(done).toMatchObject({ keys: 'all', value: { entries: 2 } });
    expect(await names()).toEqual([['Methods', 'Methods/x'], ['Methods/x'], ['b']]);
    await expectInStep(library);
    await undo(done.value.undo);
    expect(await shown(library)).toEqual(before);
    await expectInStep(library);
  });

  it('keeps to the tag when its old name is given again, which makes another tag', async () => {
    await tagAll(library, ['a']);
    await changeTag(library, 'a', { type: 'rename', name: 'b' });
    await tagArticle(library, one(2), 'a');
    await tagArticle(library, one(2), 'B');
    expect(await names()).toEqual([['B'], ['B', 'a']]);
    await expectInStep(library);
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
      if (tag === 'a') await tagAll(library, ['a'], ['b']);
      else await tagAll(library, ['c', 'c/x'], ['b/x']);
      const rows = await everyRow(library);
      const error = await changeTag(library, tag, { type: 'rename', name: 'b' }).catch((one: unknown) => one);
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({ code: 'conflict', message });
      expect(await everyRow(library)).toEqual(rows);
    },
  );

  it('is refused for a name that is none, too long, or the one of a tag that is gone', async () => {
    await tagAll(library, ['a', `a/${'x'.repeat(150)}`]);
    const rename = (tag: string, name: string) => changeTag(library, tag, { type: 'rename', name });
    await expect(rename('a', ' ')).rejects.toMatchObject({ code: 'invalid' });
    await expect(rename('a', 'y'.repeat(60))).rejects.toMatchObject({ code: 'invalid' });
    await expect(rename('z', 'b')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes over a name that no article has any more', async () => {
    await tagAll(library, ['a'], ['b']);
    await untagArticle(library, one(2), 'b');
    const before = await shown(library);
    const { value } = await changeTag(library, 'a', { type: 'rename', name: 'b' });
    await tagArticle(library, one(3), 'b');
    expect(await counts()).toEqual([['b', 2]]);
    await untagArticle(library, one(3), 'a');
    await undo(value.undo);
    expect(await shown(library)).toEqual(before);
  });

  it('is not undone once its old name is another tag’s', async () => {
    await tagAll(library, ['a']);
    const { value } = await changeTag(library, 'a', { type: 'rename', name: 'b' });
    await tagArticle(library, one(2), 'a');
    const rows = await everyRow(library);
    await expect(undo(value.undo)).rejects.toMatchObject({ code: 'conflict' });
    expect(await everyRow(library)).toEqual(rows);
  });
});

describe('merging a tag into another', () => {
  it('leaves one of them, those below it merged where names meet, and is undone exactly', async () => {
    await tagAll(library, ['a', 'b'], ['a', 'a/x'], ['b/x', 'a/y'], ['b']);
    const before = await shown(library);
    const { value } = await changeTag(library, 'a', { type: 'merge', into: 'b' });
    expect(value.entries).toBe(3);
    expect(await names()).toEqual([['b'], ['b', 'b/x'], ['b/x', 'b/y'], ['b']]);
    expect(await counts()).toEqual([
      ['b', 3],
      ['b/x', 2],
      ['b/y', 1],
    ]);
    await expectInStep(library);
    await undo(value.undo);
    expect(await shown(library)).toEqual(before);
    await expectInStep(library);
  });

  it('keeps what was tagged since when it is undone', async () => {
    await tagAll(library, ['a'], ['b']);
    const { value } = await changeTag(library, 'a', { type: 'merge', into: 'b' });
    await tagArticle(library, one(3), 'A');
    await untagArticle(library, one(1), 'b');
    await undo(value.undo);
    expect(await names()).toEqual([['b'], ['b']]);
    expect(await counts()).toEqual([['b', 2]]);
    await expectInStep(library);
  });

  it('brings its number along where the other has none', async () => {
    await tagAll(library, ['a'], ['b']);
    await changeTag(library, 'a', { type: 'set-number', number: 3 });
    const { value } = await changeTag(library, 'a', { type: 'merge', into: 'b' });
    expect(await usedTags(library.db)).toMatchObject([{ key: 'b', number: 3 }]);
    await undo(value.undo);
    expect((await shown(library)).tags.map(({ number }) => number)).toEqual([3, undefined]);
  });

  it('into itself is refused', async () => {
    await tagAll(library, ['a']);
    await expect(changeTag(library, 'a', { type: 'merge', into: 'a' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

describe('the number of a tag', () => {
  it('is taken from the tag that had it, and given back by one undo', async () => {
    await tagAll(library, ['a'], ['b']);
    await changeTag(library, 'a', { type: 'set-number', number: 1 });
    const before = await shown(library);
    const { value, keys } = await changeTag(library, 'b', { type: 'set-number', number: 1 });
    expect([keys, value.entries]).toEqual(['all', 0]);
    expect((await shown(library)).tags.map(({ number }) => number)).toEqual([undefined, 1]);
    await undo(value.undo);
    expect(await shown(library)).toEqual(before);
    expect((await changeTag(library, 'a', { type: 'set-number', number: 1 })).value.undo).toBeUndefined();
    await changeTag(library, 'a', { type: 'set-number', number: null });
    expect((await shown(library)).tags.map(({ number }) => number)).toEqual([undefined, undefined]);
  });

  it('stays with the tag that got it meanwhile, when the change that took it is undone', async () => {
    await tagAll(library, ['a'], ['b']);
    await changeTag(library, 'a', { type: 'set-number', number: 1 });
    const { value } = await changeTag(library, 'a', { type: 'set-number', number: null });
    await changeTag(library, 'b', { type: 'set-number', number: 1 });
    await undo(value.undo);
    expect((await shown(library)).tags.map(({ number }) => number)).toEqual([undefined, 1]);
  });

  it('stays with its tag when that is on no article any more', async () => {
    await tagAll(library, ['a']);
    await changeTag(library, 'a', { type: 'set-number', number: 1 });
    await untagArticle(library, one(1), 'a');
    expect(await usedTags(library.db)).toMatchObject([{ key: 'a', number: 1, count: 0 }]);
  });
});

describe('recolouring a tag', () => {
  it('shows on every entry, leaves when they were changed, and is undone', async () => {
    await tagAll(library, ['a', 'b'], ['a']);
    const before = await shown(library);
    const { value } = await changeTag(library, 'a', { type: 'recolour', colour: 'purple' });
    const after = await shown(library);
    expect(after.entries.map((entry) => entry.tags[0]?.colour)).toEqual(['purple', 'purple']);
    expect(after.entries.map((entry) => entry.modified)).toEqual(before.entries.map((one) => one.modified));
    await expectInStep(library);
    await undo(value.undo);
    expect(await shown(library)).toEqual(before);
  });
});

describe('deleting a tag', () => {
  it('takes it and those below it off, ends entries that had nothing else, and is undone exactly', async () => {
    await tagAll(library, ['a', 'b'], ['a/x'], ['b'], ['a']);
    await saveNote(library, one(4), { note: noteId(1), text: 'Kept', author: '' });
    await changeTag(library, 'a', { type: 'set-number', number: 2 });
    const before = await shown(library);
    const { value } = await changeTag(library, 'a', { type: 'delete' });
    expect(value.entries).toBe(3);
    expect((await library.db.getAll('entries')).map(({ key }) => key)).toEqual([
      'pmid:1',
      'pmid:3',
      'pmid:4',
    ]);
    expect(await counts()).toEqual([['b', 2]]);
    await expectInStep(library);
    await undo(value.undo);
    expect(await shown(library)).toEqual(before);
    await expectInStep(library);
  });

  it('takes off what was merged into it', async () => {
    await tagAll(library, ['a'], ['b']);
    await changeTag(library, 'a', { type: 'merge', into: 'b' });
    const before = await shown(library);
    const { value } = await changeTag(library, 'b', { type: 'delete' });
    expect(await library.db.count('entries')).toBe(0);
    await undo(value.undo);
    expect(await shown(library)).toEqual(before);
  });
});

describe('the tags below a name that is none itself', () => {
  const methods = { below: 'methods' };
  beforeEach(() => tagAll(library, ['methods/rct', 'b'], ['Methods/cohort', 'b/rct'], ['methods/rct']));

  it.each<[string, Parameters<typeof changeTag>[2], string[][]]>([
    ['renamed', { type: 'rename', name: 'x/y' }, [['b', 'x/y/rct'], ['b/rct', 'x/y/cohort'], ['x/y/rct']]],
    ['merged', { type: 'merge', into: 'b' }, [['b', 'b/rct'], ['b/cohort', 'b/rct'], ['b/rct']]],
    ['deleted', { type: 'delete' }, [['b'], ['b/rct']]],
  ])('are %s together, and that is undone exactly', async (_, change, after) => {
    const before = await shown(library);
    const { value } = await changeTag(library, methods, change);
    expect(value.entries).toBe(3);
    expect((await names()).map((all) => all.toSorted())).toEqual(after);
    await expectInStep(library);
    await undo(value.undo);
    expect(await shown(library)).toEqual(before);
    await expectInStep(library);
  });

  it.each<[string, Parameters<typeof changeTag>[1], Parameters<typeof changeTag>[2], string]>([
    ['to the name of a tag', methods, { type: 'rename', name: 'B' }, 'conflict'],
    ['that are gone', { below: 'gone' }, { type: 'delete' }, 'not-found'],
    ['in colour', methods, { type: 'recolour', colour: 'sky' }, 'invalid'],
    ['in number', methods, { type: 'set-number', number: 1 }, 'invalid'],
  ])('are not changed %s', async (_, target, change, code) => {
    const rows = await everyRow(library);
    await expect(changeTag(library, target, change)).rejects.toMatchObject({ code });
    expect(await everyRow(library)).toEqual(rows);
  });
});
