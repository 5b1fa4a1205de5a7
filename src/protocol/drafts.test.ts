import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dropDraft, keepDraft } from './drafts.ts';
import { allDrafts, keptDraftsFor } from './kept-drafts.ts';
import type { Draft } from './messages.ts';
import { onLibraryChange, announceChange } from './notices.ts';

function draft(number: number, ids: Draft['subject']['ids']): Draft {
  return {
    note: `5f0f4c4e-7c1c-4e5c-9d6c-00000000000${number}`,
    subject: { ids, source: { site: 'PubMed', page: 'https://x/' }, cites: [], citedBy: [] },
    text: `draft ${number}`,
    author: '',
    at: number,
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
});

describe('drafts', () => {
  it('are found by any identifier they were begun under, the oldest first', async () => {
    const [one, two] = [draft(1, { pmid: '1', doi: '10.1000/1' }), draft(2, { doi: '10.1000/1' })];
    await keepDraft(two);
    await keepDraft(one);
    await keepDraft(draft(3, { pmid: '3' }));
    expect(await keptDraftsFor({ doi: '10.1000/1' })).toEqual([one, two]);
    expect(await keptDraftsFor({})).toEqual([]);
  });

  it('of two tabs stand beside each other, and go one by one', async () => {
    await Promise.all([keepDraft(draft(1, { pmid: '1' })), keepDraft(draft(2, { pmid: '1' }))]);
    await dropDraft(draft(1, {}).note);
    expect(await allDrafts()).toEqual([draft(2, { pmid: '1' })]);
  });

  it('of a shape that is not known here are passed over and left', async () => {
    await fakeBrowser.storage.local.set({ 'draft:newer': { blocks: [] } });
    expect(await allDrafts()).toEqual([]);
    expect(await fakeBrowser.storage.local.get('draft:newer')).toEqual({ 'draft:newer': { blocks: [] } });
  });

  it.each([
    'QuotaExceededError: storage.local API call exceeded its quota limitations.',
    'Resource::kQuotaBytes quota exceeded',
  ])('say that the disk is full: %s', async (message) => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error(message));
    await expect(keepDraft(draft(1, { pmid: '1' }))).rejects.toMatchObject({ code: 'quota' });
  });

  it('are not written in a private window before the background let this page write', async () => {
    vi.resetModules();
    const fresh = {
      ...(await import('./drafts.ts')),
      ...(await import('./kept-drafts.ts')),
      ...(await import('./private-window.ts')),
    };
    Object.assign(fakeBrowser.extension, { inIncognitoContext: true });
    await fresh.keepDraft(draft(1, { pmid: '1' }));
    expect(await fresh.allDrafts()).toEqual([]);
    fresh.allowWritingHere();
    await fresh.keepDraft(draft(1, { pmid: '1' }));
    expect(await fresh.allDrafts()).toHaveLength(1);
  });
});

describe('change notices', () => {
  it('hears of a choice of the user, which may show on every page', async () => {
    const heard = vi.fn();
    onLibraryChange(heard, new AbortController().signal);
    await fakeBrowser.storage.local.set({ 'settings:hideImported': true });
    expect(heard.mock.calls).toEqual([[{ keys: 'all', revision: Infinity }]]);
  });

  it('reach every listener until its signal aborts', async () => {
    const [heard, gone] = [vi.fn(), vi.fn()];
    const leaving = new AbortController();
    onLibraryChange(heard, new AbortController().signal);
    onLibraryChange(gone, leaving.signal);
    await announceChange({ keys: ['pmid:1'], revision: 1 });
    leaving.abort();
    await announceChange({ keys: 'all', revision: 2 });
    expect(heard.mock.calls).toEqual([[{ keys: ['pmid:1'], revision: 1 }], [{ keys: 'all', revision: 2 }]]);
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it('of a broken shape are not passed on, nor other changes of the storage', async () => {
    const heard = vi.fn();
    onLibraryChange(heard, new AbortController().signal);
    await fakeBrowser.storage.local.set({ 'library-change': { keys: ['not a key'], revision: 1 } });
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(heard).not.toHaveBeenCalled();
  });
});
