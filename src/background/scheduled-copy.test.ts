import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { asked, freshBackgroundWith, NOTE, OWN_PAGE, write } from '../../tests/fakes/woken-background.ts';
import { copyAlso, copyAlsoProblem, copyProblem, copyTimes } from '../settings/copies.ts';
import { libraryConnection } from '../store/open.ts';
import { readCopies } from '../store/read/copies.ts';

const START = new Date(2026, 10, 22, 9).getTime();
const DAY = 24 * 60 * 60 * 1000;
/** Waiting takes some of the fake time. */
const ABOUT_START = expect.closeTo(START, -4) as number;

type Listener = (change: object) => void;
const listeners = new Set<Listener>();
const download = vi.fn(() => Promise.resolve(31));
const createDocument = vi.fn(() => Promise.resolve());
const closeDocument = vi.fn(() => Promise.resolve());

/** A background that may download. In Chrome there are pages without a window besides. */
async function begin(offscreen: boolean): Promise<void> {
  const onChanged = {
    addListener: (listener: Listener) => void listeners.add(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
  };
  const hasDocument = () => Promise.resolve(createDocument.mock.calls.length > 0);
  await wake({
    downloads: { download, onChanged },
    ...(offscreen ? { offscreen: { createDocument, closeDocument, hasDocument } } : {}),
  });
}
async function wake(more: object = {}): Promise<void> {
  await freshBackgroundWith({ offscreen: undefined, ...more });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0', host_permissions: [] }) });
  await write({ type: 'save-note', note: NOTE, text: 'one', author: '' });
}
const ends = (change: object) => {
  for (const listener of listeners) listener(change);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  listeners.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const ring = () => fakeBrowser.alarms.onAlarm.trigger({ name: 'copies', scheduledTime: Date.now() } as never);
const settled = () => new Promise((resolve) => setTimeout(resolve, 80));
const copies = async () => readCopies((await libraryConnection()()).transaction('meta').store);

describe('a copy into the downloads folder', () => {
  it('is made when it is due, under the name of its day, and counts once the browser has written it', async () => {
    await begin(false);
    await copyTimes.setValue('daily');
    await ring();
    await vi.waitFor(() => expect(download).toHaveBeenCalledTimes(1));
    expect(download).toHaveBeenCalledWith({
      url: expect.stringMatching(/^blob:/) as string,
      filename: 'PubMargin/pubmargin-2026-11-22.json',
      saveAs: false,
      conflictAction: 'uniquify',
    });
    await settled();
    expect(await copies()).toMatchObject({ at: undefined, notes: 1 });
    ends({ id: 30, state: { current: 'complete' } }); // Another download.
    ends({ id: 31, state: { current: 'in_progress' } });
    await settled();
    expect(await copies()).toMatchObject({ at: undefined });
    ends({ id: 31, state: { current: 'complete' } });
    await vi.waitFor(async () =>
      expect(await copies()).toEqual({ at: ABOUT_START, notes: 0, isBehind: false }),
    );
  });

  it('is not made twice, nor when nothing changed, nor unasked', async () => {
    await begin(false);
    await ring();
    await settled();
    expect(download).not.toHaveBeenCalled();
    await copyTimes.setValue('daily');
    await vi.waitFor(async () => {
      await ring(); // The look before it may not have ended yet.
      expect(download).toHaveBeenCalledTimes(1);
    });
    await settled();
    await ring(); // The first is not written yet.
    await settled();
    ends({ id: 31, state: { current: 'complete' } });
    await settled();
    vi.setSystemTime(START + 2 * DAY);
    await ring();
    await settled();
    expect(download).toHaveBeenCalledTimes(1);
  });

  it('that failed says why, and is tried again', async () => {
    await begin(false);
    await copyTimes.setValue('weekly');
    await ring();
    await vi.waitFor(() => expect(download).toHaveBeenCalledTimes(1));
    await settled();
    ends({ id: 31, state: { current: 'interrupted' }, error: { current: 'FILE_NO_SPACE' } });
    await vi.waitFor(async () => expect(await copyProblem.getValue()).toBe('FILE_NO_SPACE'));
    expect(await copies()).toMatchObject({ at: undefined });
    await ring();
    await vi.waitFor(() => expect(download).toHaveBeenCalledTimes(2));
  });

  it('that the browser does not take says so in no words of a program', async () => {
    await begin(false);
    await copyTimes.setValue('weekly');
    download.mockRejectedValueOnce(new TypeError('Error processing url'));
    await ring();
    await vi.waitFor(async () => expect(await copyProblem.getValue()).toBe('internal'));
  });

  it('is made in Chrome by a page without a window, which goes when it is written', async () => {
    await begin(true);
    await copyTimes.setValue('daily');
    await ring();
    await vi.waitFor(() => expect(createDocument).toHaveBeenCalledTimes(1));
    expect(download).not.toHaveBeenCalled();
    const ready = {
      ...{ url: 'blob:x', name: 'pubmargin-2026-11-22.json' },
      copy: { notes: 1, at: START, revision: 1 },
    };
    expect(await asked('copy-ready', ready)).toMatchObject({ ok: false });
    expect(await asked('copy-ready', ready, OWN_PAGE)).toMatchObject({ ok: true });
    expect(download).toHaveBeenCalledWith(expect.objectContaining({ url: 'blob:x' }));
    ends({ id: 31, state: { current: 'complete' } });
    await vi.waitFor(() => expect(closeDocument).toHaveBeenCalledTimes(1));
    await vi.waitFor(async () => expect(await copies()).toMatchObject({ at: START, notes: 0 }));
  });

  it('comes in another format too where the user wants that, one after the other', async () => {
    await begin(true);
    await copyTimes.setValue('daily');
    await copyAlso.setValue('ris');
    await ring();
    await vi.waitFor(() => expect(createDocument).toHaveBeenCalledTimes(1));
    expect(createDocument).toHaveBeenCalledWith(
      expect.objectContaining({ url: '/copy.html#due=0.1.0&also=ris' }),
    );
    const ready = {
      ...{ url: 'blob:x', name: 'pubmargin-2026-11-22.json' },
      copy: { notes: 1, at: START, revision: 1 },
      also: { url: 'blob:y', name: 'pubmargin-2026-11-22.ris' },
    };
    await asked('copy-ready', ready, OWN_PAGE);
    expect(download).toHaveBeenCalledTimes(1);
    download.mockResolvedValueOnce(32);
    ends({ id: 31, state: { current: 'complete' } });
    await vi.waitFor(() => expect(download).toHaveBeenCalledTimes(2));
    expect(download).toHaveBeenLastCalledWith(
      expect.objectContaining({ url: 'blob:y', filename: 'PubMargin/pubmargin-2026-11-22.ris' }),
    );
    expect(await copies()).toMatchObject({ at: START, notes: 0 });
    await settled();
    expect(closeDocument).not.toHaveBeenCalled();
    ends({ id: 32, state: { current: 'complete' } });
    await vi.waitFor(() => expect(closeDocument).toHaveBeenCalledTimes(1));
  });

  it('counts though it could not be made in the other format, which is said', async () => {
    await begin(true);
    const ready = {
      ...{ url: 'blob:x', name: 'pubmargin-2026-11-22.json' },
      copy: { notes: 1, at: START, revision: 1 },
    };
    await asked('copy-ready', { ...ready, alsoFailed: 'internal' }, OWN_PAGE);
    ends({ id: 31, state: { current: 'complete' } });
    await vi.waitFor(async () => expect(await copies()).toMatchObject({ at: START, notes: 0 }));
    expect(await copyAlsoProblem.getValue()).toBe('internal');
    await asked('copy-ready', { ...ready, also: { url: 'blob:y', name: 'x.ris' } }, OWN_PAGE);
    expect(await copyAlsoProblem.getValue()).toBe('');
    download.mockResolvedValueOnce(32);
    ends({ id: 31, state: { current: 'complete' } });
    await vi.waitFor(() =>
      expect(download).toHaveBeenLastCalledWith(expect.objectContaining({ url: 'blob:y' })),
    );
    await settled();
    ends({ id: 32, state: { current: 'interrupted' }, error: { current: 'FILE_NO_SPACE' } });
    await vi.waitFor(async () => expect(await copyAlsoProblem.getValue()).toBe('FILE_NO_SPACE'));
    expect(await copyProblem.getValue()).toBe('');
  });

  it('is not made without the user’s leave', async () => {
    await wake();
    await copyTimes.setValue('daily');
    await ring();
    await settled();
    expect(await copyProblem.getValue()).toBe('');
  });
});

it('a copy that the user saved counts', async () => {
  await wake();
  await asked('copy-saved', { notes: 1, at: START, revision: 1 }, OWN_PAGE);
  expect(await copies()).toEqual({ at: START, notes: 0, isBehind: false });
});
