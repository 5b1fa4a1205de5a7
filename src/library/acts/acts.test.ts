import { beforeEach, describe, expect, it } from 'vitest';
import { ActsOnStore, gate } from '../../../tests/fakes/acts-on-store.ts';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import type { ArticleKey } from '../../article/article-key.ts';
import { AppError } from '../../lib/app-error.ts';
import { article, emptyLibrary } from '../../store/library.fixture.ts';
import { tagMany } from '../../store/write/change-many.ts';
import type { Library } from '../../store/write/writing.ts';
import { Acts } from './acts.ts';

speakEnglish();

/** Three steps of a hundred. */
const KEYS = Array.from({ length: 250 }, (_, at): ArticleKey => `pmid:${at + 1}`);
const ADD = { type: 'add-tag', name: 'rct' } as const;

let library: Library;
let world: ActsOnStore;
let acts: Acts;
beforeEach(async () => {
  library = await emptyLibrary();
  const subjects = KEYS.map((key) => article({ pmid: key.slice('pmid:'.length) }));
  await tagMany(library, subjects, 'here');
  world = new ActsOnStore(library);
  acts = new Acts(world);
});

const tagged = async () => (await library.db.getAllFromIndex('entries', 'tags', 'rct')).length;
/** Fails, or does something else, at the n-th step from now. */
const atStep = (number: number, then: () => void | Promise<void>) => {
  let steps = 0;
  world.beforeStep = () => (++steps === number ? then() : undefined);
};
const fails = () => {
  throw new AppError('internal', 'The background of PubMargin did not answer.', { transient: true });
};
/** The library page is opened anew. */
const reopened = async (): Promise<Acts> => {
  world.beforeStep = () => undefined;
  const fresh = new Acts(world);
  await fresh.watch(new AbortController().signal);
  return fresh;
};
/** An act whose window is gone after two of its steps. */
const cutOff = async () => {
  atStep(3, fails);
  await acts.act(ADD, KEYS, 'rct');
  return reopened();
};

describe('an act on many entries', () => {
  it('says how far it has come, then what it did, and one undo takes all of it back', async () => {
    const seen: (number | undefined)[] = [];
    acts.listen(() => seen.push(acts.now.running?.done), new AbortController().signal);
    expect(await acts.act(ADD, KEYS, 'rct')).toBe(true);
    expect(seen).toEqual([0, 100, 200, undefined]);
    expect(acts.now.done?.message).toBe('Tag “rct” added to 250 articles.');
    expect(await tagged()).toBe(250);
    expect(await acts.undo()).toBe(true);
    expect(await tagged()).toBe(0);
    expect(acts.now.done).toEqual({ message: 'Undone.', undo: undefined });
    expect(await acts.undo()).toBe(false);
  });

  it('stops after the step under way when it is cancelled, and what it did can be undone', async () => {
    atStep(2, () => acts.cancel());
    expect(await acts.act(ADD, KEYS, 'rct')).toBe(false);
    expect(await tagged()).toBe(200);
    expect(acts.now.done?.message).toBe('Stopped. Tag “rct” added to 200 articles.');
    expect((await reopened()).now).toEqual({});
    await acts.undo();
    expect(await tagged()).toBe(0);
  });

  it('has nothing to undo where all was so already', async () => {
    await acts.act({ type: 'add-tag', name: 'here' }, KEYS, 'here');
    expect(acts.now.done).toEqual({ message: 'Nothing changed: it was so already.', undo: undefined });
  });

  it('does not begin while another runs, in this window or in another', async () => {
    const step = gate();
    world.beforeStep = step.wait;
    const first = acts.act(ADD, KEYS, 'rct');
    expect(await acts.act({ type: 'remove-entry' }, KEYS)).toBe(false);
    step.open();
    expect(await first).toBe(true);
    world.isOtherWindowActing = true;
    expect(await acts.act({ type: 'remove-entry' }, KEYS)).toBe(false);
    expect(acts.now.done?.message).toMatch(/^Another window is changing many articles/);
    expect(await library.db.count('entries')).toBe(250);
  });

  it('goes on where it failed', async () => {
    atStep(3, fails);
    await acts.act(ADD, KEYS, 'rct');
    expect(acts.now.problem?.error).toMatchObject({ code: 'internal' });
    expect(await tagged()).toBe(200);
    acts.now.problem?.retry();
    await expect.poll(() => acts.now.done?.message).toBe('Tag “rct” added to 250 articles.');
    expect(await tagged()).toBe(250);
  });

  it('that was refused in a private window is done once the user allows it there', async () => {
    world.beforeStep = () => {
      throw new AppError('private-window', 'Not here.');
    };
    await acts.act(ADD, KEYS, 'rct');
    expect(acts.now.problem?.error).toMatchObject({ code: 'private-window' });
    await acts.allowPrivate();
    await expect.poll(() => tagged()).toBe(250);
  });

  it('says when the user’s leave could not be kept, and asks for it again', async () => {
    world.beforeStep = () => {
      throw new AppError('private-window', 'Not here.');
    };
    await acts.act(ADD, KEYS, 'rct');
    const allow = world.allowPrivate.bind(world);
    world.allowPrivate = () => Promise.reject(new AppError('internal', 'No answer.'));
    await acts.allowPrivate();
    expect(acts.now.problem?.error).toMatchObject({ code: 'internal' });
    world.allowPrivate = allow;
    acts.now.problem?.retry();
    await expect.poll(() => tagged()).toBe(250);
  });

  it('that failed at once is begun again', async () => {
    atStep(1, fails);
    await acts.act(ADD, KEYS, 'rct');
    expect(acts.now.cutOff).toBeUndefined();
    acts.now.problem?.retry();
    await expect.poll(() => tagged()).toBe(250);
  });
});

describe('an act whose window was closed half way', () => {
  it('is told of when the library is opened again, and finished', async () => {
    const fresh = await cutOff();
    expect(fresh.now.cutOff).toMatchObject({ reached: 200, total: 250, tagName: 'rct' });
    expect(await fresh.finish()).toBe(true);
    expect(await tagged()).toBe(250);
    expect(fresh.now.done?.message).toBe('Tag “rct” added to 250 articles.');
    expect((await reopened()).now).toEqual({});
  });

  it('or undone', async () => {
    const fresh = await cutOff();
    await fresh.undo();
    expect(await tagged()).toBe(0);
    expect((await reopened()).now).toEqual({});
  });

  it('or left as it is, and can still be undone then', async () => {
    const fresh = await cutOff();
    await fresh.leave();
    expect(fresh.now.done?.message).toBe('Tag “rct” added to 200 articles.');
    expect((await reopened()).now).toEqual({});
    await fresh.undo();
    expect(await tagged()).toBe(0);
  });

  it('is told of beside an act that another window was not asked about', async () => {
    await cutOff();
    expect(await acts.act({ type: 'remove-entry' }, KEYS)).toBe(false);
    expect(acts.now).toMatchObject({ cutOff: { reached: 200 } });
    expect(acts.now.problem).toBeUndefined();
    expect(await library.db.count('entries')).toBe(250);
  });

  it('is no longer told of once another window dealt with it', async () => {
    const [here, there] = [await cutOff(), await reopened()];
    await there.finish();
    await expect.poll(() => here.now.cutOff).toBeUndefined();
  });

  it('while it was undone is undone to its beginning', async () => {
    await acts.act(ADD, KEYS, 'rct');
    atStep(2, fails);
    await acts.undo();
    const fresh = await reopened();
    expect(fresh.now.cutOff).toMatchObject({ reached: 200, total: 250, isUndoing: true });
    await fresh.finish();
    expect(await tagged()).toBe(0);
    expect((await reopened()).now).toEqual({});
  });
});

it('is not said to be undone where another window did something else since', async () => {
  await acts.act(ADD, KEYS, 'rct');
  await new Acts(world).act({ type: 'add-tag', name: 'late' }, KEYS, 'late');
  expect(await acts.undo()).toBe(false);
  expect(acts.now.done).toBeUndefined();
  expect(acts.now.problem?.error).toMatchObject({ code: 'not-found' });
  expect(await tagged()).toBe(250);
});

it('is not said to be undone where nobody knows of it before its last step', async () => {
  await acts.act(ADD, KEYS, 'rct');
  await library.db.delete('meta', 'act');
  expect(await acts.undo()).toBe(false);
  expect(acts.now.problem?.error).toMatchObject({ code: 'not-found' });
});

it('undoing can be stopped too, and goes on later', async () => {
  await acts.act(ADD, KEYS, 'rct');
  atStep(1, () => acts.cancel());
  expect(await acts.undo()).toBe(false);
  expect(acts.now.cutOff).toMatchObject({ reached: 200, isUndoing: true });
  world.beforeStep = () => undefined;
  expect(await acts.finish()).toBe(true);
  expect(await tagged()).toBe(0);
});
