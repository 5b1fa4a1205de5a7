import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../lib/app-error.ts';
import type { Answer, Change, Draft } from '../../protocol/messages.ts';
import { NoteSaver, type SaverWorld } from './note-saver.ts';

const note = '3f0c2f8e-8d4b-4a52-9a55-6a1f0a3f2b11';
const begun: Draft = {
  ...{ note, text: '', author: 'Ward 3', at: 0 },
  subject: { ids: { pmid: '36936108' }, source: { site: 'PubMed', page: '' }, cites: [], citedBy: [] },
};

/** A library that answers when the test lets it, and a drafts' shelf. */
class World implements SaverWorld {
  readonly saves: Extract<Change, { type: 'save-note' }>[] = [];
  readonly removed: string[] = [];
  shelf: string | undefined;
  states: string[] = [];
  unsaved = false;
  keepsEmpty = false;
  failing: AppError | undefined;
  draftFailing: Error | undefined;
  /** While set, answers wait for it. */
  pending: Promise<void> | undefined;

  write = async (change: Change): Promise<Answer<'write'>> => {
    if (change.type === 'save-note') this.saves.push(change);
    await this.pending;
    if (this.failing) throw this.failing;
    if (change.type === 'remove-note') this.removed.push(change.note);
    const base = change.type === 'save-note' ? { text: change.text, state: 'state' } : undefined;
    return { entry: null, revision: 1, base };
  };
  keepDraft = (draft: Draft): Promise<void> => {
    if (this.draftFailing) return Promise.reject(this.draftFailing);
    this.shelf = draft.text;
    return Promise.resolve();
  };
  dropDraft = (): Promise<void> => {
    this.shelf = undefined;
    return Promise.resolve();
  };
  onState = (state: { kind: string }) => void this.states.push(state.kind);
  onUnsaved = (unsaved: boolean) => void (this.unsaved = unsaved);
  onSaved = () => undefined;
}

let world: World;
let saver: NoteSaver;
beforeEach(() => {
  vi.useFakeTimers();
  world = new World();
  saver = new NoteSaver(begun, undefined, world);
});
afterEach(() => {
  saver.stop();
  vi.useRealTimers();
});
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const texts = () => world.saves.map(({ text }) => text);

describe('what is typed', () => {
  it('is a draft within a quarter of a second, also while typing goes on', async () => {
    saver.typed('a');
    await pass(200);
    saver.typed('ab');
    await pass(49);
    expect(world.shelf).toBeUndefined();
    await pass(1);
    expect(world.shelf).toBe('ab');
    expect(world.saves).toEqual([]);
  });

  it('is in the library after a pause of a second, and no draft any more', async () => {
    saver.typed('ab');
    await pass(1_000);
    expect(texts()).toEqual(['ab']);
    expect(world.shelf).toBeUndefined();
    expect(world.unsaved).toBe(false);
    expect(world.states.at(-1)).toBe('saved');
    await pass(60_000);
    expect(texts()).toEqual(['ab']);
  });

  it('is in the library after five seconds of steady typing', async () => {
    for (let length = 1; length <= 60; length++) {
      saver.typed('x'.repeat(length));
      await pass(100);
    }
    expect(texts().length).toBe(1);
  });

  it('builds each save on the answer of the one before, one at a time', async () => {
    let answer = () => {};
    world.pending = new Promise((resolve) => (answer = resolve));
    saver.typed('one');
    await pass(1_000);
    saver.typed('one two');
    await pass(5_000);
    expect(texts()).toEqual(['one']);
    answer();
    await pass(1_000);
    expect(texts()).toEqual(['one', 'one two']);
    expect(world.saves[0]?.base).toBeUndefined();
    expect(world.saves[1]?.base?.text).toBe('one');
  });

  it('stays a draft when more was typed than was saved', async () => {
    let answer = () => {};
    world.pending = new Promise((resolve) => (answer = resolve));
    saver.typed('one');
    await pass(1_000);
    saver.typed('one two');
    await pass(250);
    answer();
    await pass(0);
    expect(world.shelf).toBe('one two');
    expect(world.unsaved).toBe(true);
  });
});

describe('a save that fails', () => {
  it('keeps the draft young, tries again, and ends well', async () => {
    world.failing = new AppError('internal', 'no worker', { transient: true });
    saver.typed('text');
    await pass(1_000);
    expect(world.states.at(-1)).toBe('failed');
    world.shelf = undefined;
    await pass(2_000);
    expect(world.shelf).toBe('text');
    world.failing = undefined;
    await pass(10_000);
    expect(world.states.at(-1)).toBe('saved');
    expect(world.shelf).toBeUndefined();
  });

  it('is not tried again by itself where that cannot help', async () => {
    world.failing = new AppError('private-window', 'no');
    saver.typed('text');
    await pass(60_000);
    expect(texts()).toEqual(['text']);
  });

  it('is said at once when not even a draft can be kept', async () => {
    world.draftFailing = new Error('Extension context invalidated.');
    world.failing = new AppError('context-invalidated', 'gone');
    saver.typed('text');
    await pass(250);
    expect(world.states.at(-1)).toBe('failed');
    expect(world.unsaved).toBe(true);
  });
});

describe('being done', () => {
  it('saves at once', async () => {
    saver.typed('text');
    expect(await saver.finish()).toBe(true);
    expect(texts()).toEqual(['text']);
  });

  it('is refused while the library does not have the text', async () => {
    world.failing = new AppError('quota', 'full');
    saver.typed('text');
    expect(await saver.finish()).toBe(false);
    world.failing = undefined;
    expect(await saver.finish()).toBe(true);
  });

  it('removes a note that was emptied, not before', async () => {
    saver = new NoteSaver({ ...begun, text: 'old', base: { text: 'old', state: 's' } }, 'old', world);
    saver.typed(' ');
    await pass(10_000);
    expect(world.removed).toEqual([]);
    expect(world.saves).toEqual([]);
    expect(await saver.finish()).toBe(true);
    expect(world.removed).toEqual([note]);
  });

  it('leaves a highlight there whose note is empty, or was emptied', async () => {
    world.keepsEmpty = true;
    saver = new NoteSaver({ ...begun, base: { text: '', state: 's' } }, '', world);
    expect(await saver.finish()).toBe(true);
    expect(world.saves).toEqual([]);
    saver.typed('text');
    saver.typed('');
    expect(await saver.finish()).toBe(true);
    saver.typed('text');
    await saver.flush();
    saver.typed('');
    expect(await saver.finish()).toBe(true);
    expect(texts()).toEqual(['text', '']);
    expect(world.removed).toEqual([]);
  });

  it('writes nothing for a note that was opened and left alone', async () => {
    saver = new NoteSaver({ ...begun, text: 'old', base: { text: 'old', state: 's' } }, 'old', world);
    expect(await saver.finish()).toBe(true);
    expect(world.saves).toEqual([]);
    expect(world.states).not.toContain('saved');
  });
});
