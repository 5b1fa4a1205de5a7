import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FakeLocks } from '../../tests/fakes/fake-locks.ts';
import { noteLock } from '../protocol/draft-key.ts';
import type { Draft } from '../protocol/messages.ts';
import { adoptDrafts } from './adopt-drafts.ts';

const library = vi.hoisted(() => ({ write: vi.fn() }));
vi.mock('./handlers/write.ts', () => library);

const PAGE = 'https://pubmed.ncbi.nlm.nih.gov/36455991/';
const NOTE = '5f0f4c4e-7c1c-4e5c-9d6c-000000000001';
const OLD = 61_000;
const tabs = { query: vi.fn() };
const locks = new FakeLocks();

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  library.write.mockResolvedValue({});
  tabs.query.mockResolvedValue([]);
  Object.assign(fakeBrowser.tabs, tabs);
  Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
  vi.stubGlobal('navigator', { locks });
});

async function drafted(age: number, more: Partial<Draft> = {}): Promise<void> {
  const subject = {
    ids: { pmid: '36455991' },
    source: { site: 'PubMed', page: PAGE },
    cites: [],
    citedBy: [],
  };
  const draft = { note: NOTE, subject, text: 'typed and never saved', author: '', at: Date.now() - age };
  await fakeBrowser.storage.local.set({ [`draft:${NOTE}`]: { ...draft, ...more } });
}
const kept = async () => Object.keys(await fakeBrowser.storage.local.get(null));
const articleIsOpen = () => tabs.query.mockResolvedValue([{ id: 1, url: `${PAGE}?from=x#top` }]);

describe('drafts of closed pages', () => {
  it('become notes', async () => {
    await drafted(OLD);
    await adoptDrafts([PAGE]);
    expect(library.write).toHaveBeenCalledExactlyOnceWith({
      subject: expect.objectContaining({ ids: { pmid: '36455991' } }) as unknown,
      change: { type: 'save-note', note: NOTE, text: 'typed and never saved', author: '' },
    });
    expect(await kept()).toEqual([]);
  });

  it('are left alone when they were touched a moment ago', async () => {
    await drafted(5_000);
    await adoptDrafts([PAGE]);
    expect(await kept()).toHaveLength(1);
  });

  it('are left alone when their page is still open', async () => {
    articleIsOpen();
    await drafted(OLD);
    await adoptDrafts([PAGE]);
    expect(await kept()).toHaveLength(1);
  });

  it("are left alone when their page is still open through a library's proxy", async () => {
    const url = 'https://pubmed-ncbi-nlm-nih-gov.proxy.example.edu/36455991/?from=x';
    tabs.query.mockResolvedValue([{ id: 1, url }]);
    await drafted(OLD);
    await adoptDrafts([PAGE]);
    expect(await kept()).toHaveLength(1);
  });

  it('stay when they cannot be saved', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    library.write.mockRejectedValue(new DOMException('Full', 'QuotaExceededError'));
    await drafted(OLD);
    await adoptDrafts([PAGE]);
    expect(warned).toHaveBeenCalled();
    expect(await kept()).toHaveLength(1);
    warned.mockRestore();
  });
});

describe('drafts of a popup or side panel', () => {
  const typedIn = fakeBrowser.runtime.getURL('').replace(/\/$/, '');

  it('become notes when it is closed, though the article is open in a tab', async () => {
    articleIsOpen();
    await drafted(OLD, { typedIn });
    await adoptDrafts([PAGE]);
    expect(library.write).toHaveBeenCalledTimes(1);
    expect(await kept()).toEqual([]);
  });

  it('are left alone while somebody is writing them', async () => {
    const writing = new AbortController();
    const until = new Promise<void>((resolve) => writing.signal.addEventListener('abort', () => resolve()));
    void locks.request(noteLock(NOTE), {}, () => until);
    await drafted(OLD, { typedIn });
    await adoptDrafts([PAGE]);
    expect(await kept()).toHaveLength(1);
    writing.abort();
  });
});
