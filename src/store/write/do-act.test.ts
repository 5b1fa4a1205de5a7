import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleKey } from '../../article/article-key.ts';
import type { EntriesChange } from '../../entry/many-change.ts';
import { emptyLibrary, everyRow } from '../library.fixture.ts';
import { lastAct } from '../read/act.ts';
import { changeTag } from './change-tag.ts';
import { doActStep, leaveAct, undoActStep } from './do-act.ts';
import { shown, tagAll } from './tagged.fixture.ts';
import type { Library } from './writing.ts';

/** Three steps. */
const COUNT = 250;
const KEYS = Array.from({ length: COUNT }, (_, at): ArticleKey => `pmid:${at + 1}`);
const ADD: EntriesChange = { type: 'add-tag', name: 'rct' };

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
  await tagAll(library, ...KEYS.map(() => ['here']));
});

/** One step, in which there is time for a hundred entries: the clock is looked at after each fifty. */
const step = async (number: number, change?: EntriesChange, act = 'act') => {
  const plan = change && { change, keys: KEYS };
  const looks = [true, false];
  return (await doActStep(library, { act, step: number, plan }, () => looks.shift() ?? false)).value;
};
const threeSteps = async (change: EntriesChange) => {
  await step(0, change);
  await step(1);
  return step(2);
};
const undoTo = async (left: number) => (await undoActStep(library, { act: 'act', left })).value;
const tagged = async (tag = 'rct') => (await library.db.getAllFromIndex('entries', 'tags', tag)).length;

describe('an act on many entries', () => {
  it('says after each step how far it has come, and what is kept of it says the same', async () => {
    expect(await step(0, ADD)).toMatchObject({ total: COUNT, reached: 100, changed: 100, tagName: 'rct' });
    expect(await step(1)).toMatchObject({ reached: 200, steps: 2 });
    expect(await tagged()).toBe(200);
    expect(await lastAct(library.db)).toEqual(await step(1));
    expect(await step(2)).toMatchObject({ reached: COUNT, changed: COUNT, steps: 3, isUndoing: false });
    expect(await tagged()).toBe(COUNT);
  });

  it('goes on for as long as there is time', async () => {
    const looks = [true, true, true, true, false];
    const request = { act: 'act', step: 0, plan: { change: ADD, keys: KEYS } };
    const { value } = await doActStep(library, request, () => looks.shift() ?? false);
    expect(value).toMatchObject({ reached: COUNT, steps: 1 });
  });

  it('does no step twice, whose answer was lost', async () => {
    await step(0, ADD);
    const rows = await everyRow(library);
    expect(await step(0, ADD)).toMatchObject({ reached: 100, steps: 1 });
    expect(await everyRow(library)).toEqual(rows);
  });

  it('is undone step by step to exactly what was there, and then forgotten', async () => {
    const before = await shown(library);
    await threeSteps({ type: 'remove-entry' });
    expect(await library.db.count('entries')).toBe(0);
    expect(await undoTo(2)).toMatchObject({ reached: 200, isUndoing: true });
    expect(await undoTo(2)).toMatchObject({ reached: 200 }); // Its answer was lost.
    await undoTo(1);
    expect(await undoTo(0)).toMatchObject({ reached: 0, steps: 0 });
    expect(await shown(library)).toEqual(before);
    expect(await lastAct(library.db)).toBeUndefined();
    expect(await undoTo(0)).toMatchObject({ reached: 0, steps: 0 }); // That answer was lost too.
  });

  it('can be undone until another is done, which does not count for it, even when that is undone itself', async () => {
    await threeSteps(ADD);
    const late = { change: { type: 'add-tag', name: 'late' }, keys: KEYS.slice(0, 1) } as const;
    await doActStep(library, { act: 'other', step: 0, plan: { ...late, keys: [...late.keys] } });
    await expect(undoTo(2)).rejects.toMatchObject({ code: 'not-found' });
    await undoActStep(library, { act: 'other', left: 0 });
    await expect(undoTo(0)).rejects.toMatchObject({ code: 'not-found' });
    expect(await tagged()).toBe(COUNT);
  });

  it('gives its tag to the rest, though the tag was renamed in between', async () => {
    await step(0, ADD);
    await changeTag(library, 'rct', { type: 'rename', name: 'trial' });
    await step(1);
    await step(2);
    expect(await tagged()).toBe(COUNT);
    expect((await library.db.get('entries', 'pmid:250'))?.tags.map(({ name }) => name)).toEqual([
      'here',
      'trial',
    ]);
  });

  it('names the tag that it takes off', async () => {
    expect(await step(0, { type: 'remove-tag', tag: 'here' })).toMatchObject({ tagName: 'here' });
  });

  it('needs a plan', async () => {
    await expect(step(0)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an act that was cut off', () => {
  beforeEach(async () => {
    await step(0, ADD);
  });

  it('is in the way of another one, until it is finished', async () => {
    const other = () => step(0, { type: 'remove-entry' }, 'other');
    await expect(other()).rejects.toMatchObject({ code: 'conflict' });
    expect(await library.db.count('entries')).toBe(COUNT);
    await step(1);
    await step(2);
    expect(await other()).toMatchObject({ reached: 100 });
  });

  it('is left as it is, and what stands of it can be undone', async () => {
    const before = (await shown(library)).entries.length;
    await leaveAct(library, 'act');
    expect(await lastAct(library.db)).toMatchObject({ total: 100, reached: 100, isUndoing: false });
    expect(await step(1)).toMatchObject({ reached: 100 });
    expect(await tagged()).toBe(100);
    await undoTo(0);
    expect(await tagged()).toBe(0);
    expect((await shown(library)).entries).toHaveLength(before);
  });

  it('while it is undone goes no further on, and is undone to its beginning', async () => {
    await step(1);
    await undoTo(1);
    expect(await lastAct(library.db)).toMatchObject({ reached: 100, total: 200, isUndoing: true });
    expect(await step(1)).toMatchObject({ reached: 100, isUndoing: true });
    await expect(step(0, ADD, 'other')).rejects.toMatchObject({ code: 'conflict' });
    await undoTo(0);
    expect(await tagged()).toBe(0);
  });
});

it('a step that fails leaves the library as it was before it', async () => {
  await step(0, ADD);
  const rows = await everyRow(library);
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')
    ?.value as IDBObjectStore['put'];
  let count = 0;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row) {
    if (++count === 150) this.transaction.abort();
    return put.apply(this, row);
  };
  try {
    await expect(step(1)).rejects.toThrow();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  expect(await everyRow(library)).toEqual(rows);
  expect(await step(1)).toMatchObject({ reached: 200 });
});
