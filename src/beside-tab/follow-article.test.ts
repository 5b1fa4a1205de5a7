import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beside, showsArticle, tellTheFake } from '../../tests/fakes/beside-world.ts';
import { mayWriteHere } from '../protocol/private-window.ts';
import { switchSite } from '../settings/sites-off.ts';
import { type Beside, followArticle } from './follow-article.ts';

const asked = vi.hoisted(() => ({ ask: vi.fn<(name: string, request: unknown) => Promise<unknown>>() }));
vi.mock('../protocol/ask.ts', () => asked);
vi.mock(
  '../protocol/active-tab.ts',
  async () => (await import('../../tests/fakes/beside-world.ts')).followTheFake,
);
vi.mock(
  '../protocol/tell-tab.ts',
  async () => (await import('../../tests/fakes/beside-world.ts')).tellTheFake,
);

const listener = vi.fn<(beside: Beside) => void>();
const failed = vi.fn();
const contains = vi.fn(() => Promise.resolve(true));

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  const manifest = {
    host_permissions: ['https://pubmed.ncbi.nlm.nih.gov/*', 'https://pmc.ncbi.nlm.nih.gov/*'],
    optional_host_permissions: ['https://europepmc.org/*'],
  };
  Object.assign(fakeBrowser.runtime, { getManifest: () => manifest });
  Object.assign(fakeBrowser.permissions, { contains });
  Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
  asked.ask.mockResolvedValue({});
  beside.said = undefined;
});

async function followed(url?: string): Promise<Beside | undefined> {
  if (url !== undefined) beside.tab = { id: 7, windowId: 1, url, isPrivate: false };
  followArticle(listener, failed, new AbortController().signal);
  await new Promise((resolve) => setTimeout(resolve, 5));
  return listener.mock.lastCall?.[0];
}

describe('what stands beside one of our own pages', () => {
  it('is the article that the tab says it shows', async () => {
    showsArticle({ ids: { pmid: '1' } });
    expect(await followed()).toEqual({ kind: 'article', tab: beside.tab, article: beside.said });
  });

  it('is nothing where the tab says so, where nobody answers, and where there is no tab', async () => {
    beside.said = null;
    expect((await followed('https://pubmed.ncbi.nlm.nih.gov/'))?.kind).toBe('nothing');
    beside.said = undefined;
    expect((await followed('https://example.org/'))?.kind).toBe('nothing');
    beside.tab = undefined;
    expect(await followed()).toEqual({ kind: 'nothing', tab: undefined });
    expect(asked.ask).not.toHaveBeenCalled();
  });

  it('is first shown PubMargin where permission was given and no script of ours lives', async () => {
    asked.ask.mockImplementation(() => {
      showsArticle({ ids: { pmid: '1' } });
      return Promise.resolve({});
    });
    expect((await followed('https://pubmed.ncbi.nlm.nih.gov/1/'))?.kind).toBe('article');
    expect(asked.ask).toHaveBeenCalledExactlyOnceWith('show-in-tab', { tab: 7 });
  });

  it('needs permission where it was not given, or taken back', async () => {
    contains.mockResolvedValue(false);
    expect(await followed('https://pubmed.ncbi.nlm.nih.gov/1/')).toMatchObject({
      kind: 'needs-permission',
      page: 'https://pubmed.ncbi.nlm.nih.gov/*',
    });
    expect(await followed('https://europepmc.org/article/MED/1')).toMatchObject({
      kind: 'needs-permission',
      page: 'https://europepmc.org/*',
    });
    expect(asked.ask).not.toHaveBeenCalled();
    contains.mockResolvedValue(true);
  });

  it("needs permission where it looks like a library's proxy, for that host alone", async () => {
    contains.mockResolvedValue(false);
    expect(await followed('https://pubmed-ncbi-nlm-nih-gov.proxy.example.edu/1/')).toMatchObject({
      kind: 'needs-permission',
      page: 'https://pubmed-ncbi-nlm-nih-gov.proxy.example.edu/*',
    });
    contains.mockResolvedValue(true);
  });

  it('is a site of NCBI that the user switched PubMargin off on', async () => {
    beside.said = null;
    await switchSite('PubMed Central', false);
    const onPmc = 'https://pmc-ncbi-nlm-nih-gov.proxy.example.edu/articles/PMC1/';
    expect(await followed(onPmc)).toMatchObject({ kind: 'site-off', site: 'PubMed Central' });
    expect((await followed('https://pubmed.ncbi.nlm.nih.gov/1/'))?.kind).toBe('nothing');
  });

  it('is what the tab shows now, whatever was asked before', async () => {
    showsArticle({ ids: { pmid: '1' } });
    const slow = vi.spyOn(tellTheFake, 'articleOfTab');
    let answerFirst: (said: typeof beside.said) => void = () => undefined;
    slow.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
    await followed();
    beside.follow(beside.tab && { ...beside.tab, id: 8 });
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
    answerFirst(beside.said);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(listener.mock.calls.map(([{ tab }]) => tab?.id)).toEqual([8]);
    slow.mockRestore();
  });

  it('says when the tab could not be asked', async () => {
    asked.ask.mockRejectedValue(new Error('crashed'));
    await followed('https://pubmed.ncbi.nlm.nih.gov/1/');
    expect(failed).toHaveBeenCalledTimes(1);
  });

  it('keeps to the rule of private windows beside a private tab', async () => {
    expect(mayWriteHere()).toBe(true);
    beside.tab = { id: 7, windowId: 1, url: undefined, isPrivate: true };
    await followed();
    expect(mayWriteHere()).toBe(false);
  });
});
