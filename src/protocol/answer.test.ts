import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AppError } from '../lib/app-error.ts';
import { type Handlers, answerMessages } from './answer.ts';
import { allowPrivateWindows } from './private-permission.ts';

const PAGES = ['https://pubmed.ncbi.nlm.nih.gov/*', 'https://www.ncbi.nlm.nih.gov/pmc/*'];
const EUROPE_PMC = 'https://europepmc.org/*';
/** The match patterns that the user gave permission for. */
const granted = new Set<string>();
const written = { entry: null, revision: 1 };
const handlers = {
  lookup: vi.fn<Handlers['lookup']>(),
  write: vi.fn<Handlers['write']>(() => Promise.resolve(written)),
  undo: vi.fn<Handlers['undo']>(() => Promise.resolve(written)),
  learn: vi.fn<Handlers['learn']>(() => Promise.resolve({ revision: 1 })),
  'learn-many': vi.fn<Handlers['learn-many']>(() => Promise.resolve({ revision: 1 })),
  'same-article': vi.fn<Handlers['same-article']>(() => Promise.resolve({ revision: 1 })),
  restore: vi.fn<Handlers['restore']>(() => Promise.resolve({ entries: 0, changed: 0, revision: 1 })),
  'stage-file': vi.fn<Handlers['stage-file']>(() => Promise.resolve({})),
  'forget-file': vi.fn<Handlers['forget-file']>(() => Promise.resolve({})),
  'remove-origin': vi.fn<Handlers['remove-origin']>(() => Promise.resolve({ changed: 0, revision: 1 })),
  'remove-outdated': vi.fn<Handlers['remove-outdated']>(() => Promise.resolve({ changed: 0, revision: 1 })),
  'back-up': vi.fn<Handlers['back-up']>(() => Promise.resolve({})),
  'delete-back-up': vi.fn<Handlers['delete-back-up']>(() => Promise.resolve({})),
  'copy-saved': vi.fn<Handlers['copy-saved']>(() => Promise.resolve({})),
  'copy-ready': vi.fn<Handlers['copy-ready']>(() => Promise.resolve({})),
  'copy-failed': vi.fn<Handlers['copy-failed']>(() => Promise.resolve({})),
  'sync-now': vi.fn<Handlers['sync-now']>(() => Promise.resolve({})),
  'sync-browser': vi.fn<Handlers['sync-browser']>(() => Promise.resolve({})),
  'sync-folder': vi.fn<Handlers['sync-folder']>(() => Promise.resolve({ verdict: 'good', address: '' })),
  'sync-pause': vi.fn<Handlers['sync-pause']>(() => Promise.resolve({})),
  'sync-share': vi.fn<Handlers['sync-share']>(() => Promise.resolve({})),
  'sync-off': vi.fn<Handlers['sync-off']>(() => Promise.resolve({})),
  'undo-pull': vi.fn<Handlers['undo-pull']>(() => Promise.resolve({ revision: 1 })),
  tags: vi.fn<Handlers['tags']>(() => Promise.resolve([])),
  drafts: vi.fn<Handlers['drafts']>(() => Promise.resolve([])),
  'open-note': vi.fn<Handlers['open-note']>(),
  'write-many': vi.fn<Handlers['write-many']>(() => Promise.resolve({ changed: 1, revision: 1 })),
  'do-act': vi.fn<Handlers['do-act']>(() => Promise.resolve({ act: null, revision: 1 })),
  'undo-act': vi.fn<Handlers['undo-act']>(() => Promise.resolve({ act: null, revision: 1 })),
  'leave-act': vi.fn<Handlers['leave-act']>(() => Promise.resolve({ act: null, revision: 1 })),
  'change-tag': vi.fn<Handlers['change-tag']>(() => Promise.resolve({ entries: 1, revision: 1 })),
  'load-script': vi.fn<Handlers['load-script']>(() => Promise.resolve({})),
  shortcuts: vi.fn<Handlers['shortcuts']>(() => Promise.resolve({ shortcuts: [] })),
  'open-settings': vi.fn<Handlers['open-settings']>(() => Promise.resolve({})),
  'delete-everything': vi.fn<Handlers['delete-everything']>(() => Promise.resolve({})),
  'show-in-tab': vi.fn<Handlers['show-in-tab']>(() => Promise.resolve({})),
  'open-side-panel': vi.fn<Handlers['open-side-panel']>(() => Promise.resolve({ opened: true })),
  'nothing-here': vi.fn<Handlers['nothing-here']>(() => Promise.resolve({})),
  'allow-private': vi.fn<Handlers['allow-private']>(() => Promise.resolve({})),
};
const subject = {
  ids: { pmid: '1' },
  source: { site: 'PubMed', page: 'https://x/' },
  cites: [],
  citedBy: [],
};
const write = { subject, change: { type: 'add-tag', name: 'rct' } };

const contentScript = {
  id: fakeBrowser.runtime.id,
  url: 'https://pubmed.ncbi.nlm.nih.gov/36455991/',
  frameId: 0,
  tab: { id: 7, incognito: false },
};
const ownPage = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('options.html') };

type Sender = Parameters<typeof fakeBrowser.runtime.onMessage.trigger>[1];

/** What a sender is answered; undefined when nobody takes the message. */
async function sent(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    fakeBrowser.runtime.onMessage.trigger(message, sender as Sender, resolve).then((taken) => {
      if (!taken.some((one) => (one as unknown) === true)) resolve(undefined);
    }, reject);
  });
}
const asked = (name: string, request: unknown, sender: object = contentScript) =>
  sent({ pubmargin: name, request }, sender);
const refused = (code: string) => ({ ok: false, error: { code } });

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  granted.clear();
  const manifest = { host_permissions: PAGES, optional_host_permissions: [EUROPE_PMC, 'https://*/*'] };
  Object.assign(fakeBrowser.runtime, { getManifest: () => manifest });
  const contains = ({ origins }: { origins: string[] }) =>
    Promise.resolve(origins.every((one) => granted.has(one)));
  Object.assign(fakeBrowser.permissions, { contains });
  answerMessages(handlers, PAGES);
});

describe('the background', () => {
  it('answers a content script with what the handler gives, and tells the handler who asks', async () => {
    expect(await asked('write', write)).toEqual({ ok: true, value: written });
    expect(handlers.write).toHaveBeenCalledWith(write, { ownPage: false, tabId: 7, inPrivateWindow: false });
  });

  it('says nothing at all to messages that are not ours, so that other listeners can', () => {
    const said: unknown[] = [];
    return fakeBrowser.runtime.onMessage
      .trigger({ type: 'of-another-library' }, contentScript as Sender, (reply) => said.push(reply))
      .then((results) => {
        expect(results).toEqual([undefined]);
        expect(said).toEqual([]);
      });
  });

  it('hands on what a handler throws, its code and whether trying again may help', async () => {
    handlers.tags.mockRejectedValueOnce(new AppError('quota', 'The disk is full.', { transient: true }));
    expect(await asked('tags', {})).toEqual({
      ok: false,
      error: { code: 'quota', message: 'The disk is full.', transient: true },
    });
    handlers.tags.mockRejectedValueOnce(new TypeError('a bug'));
    expect(await asked('tags', {})).toMatchObject(refused('internal'));
  });

  it.each([
    ['no such question', 'drop-everything', {}, 'unsupported'],
    ['a name every object has', 'constructor', {}, 'unsupported'],
    ['a missing request', 'write', undefined, 'invalid'],
    ['identifiers that are none', 'lookup', { mentions: [{ pmid: '1 OR 1=1' }] }, 'invalid'],
    ['too many articles', 'lookup', { mentions: Array.from({ length: 2_001 }, () => ({})) }, 'invalid'],
    [
      'a note as long as a library',
      'write',
      {
        subject,
        change: { type: 'save-note', note: crypto.randomUUID(), text: 'x'.repeat(200_001), author: '' },
      },
      'invalid',
    ],
    ['a note id of another shape', 'open-note', { key: 'pmid:1', note: '../../n' }, 'invalid'],
    ['a key of another shape', 'open-note', { key: '__proto__', note: crypto.randomUUID() }, 'invalid'],
    ['an empty tag', 'write', { subject, change: { type: 'add-tag', name: '  ' } }, 'invalid'],
  ])('refuses %s', async (_what, name, request, code) => {
    expect(await asked(name, request)).toMatchObject(refused(code));
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it('does not repeat in an error what the user wrote', async () => {
    const reply = await asked('write', {
      subject,
      change: { type: 'save-note', note: 'secret thought', text: 'secret thought', author: '' },
    });
    expect(JSON.stringify(reply)).toContain('change.note');
    expect(JSON.stringify(reply)).not.toContain('secret thought');
  });

  it.each([
    ['another extension', { ...contentScript, id: 'another-extension' }],
    [
      'a content script on another site',
      { ...contentScript, url: 'https://evil.example/pubmed.ncbi.nlm.nih.gov/1/' },
    ],
    ['another part of an allowed site', { ...contentScript, url: 'https://www.ncbi.nlm.nih.gov/gene/1' }],
    ['a frame inside an allowed page', { ...contentScript, frameId: 3 }],
    ['a page without a tab', { ...contentScript, tab: undefined }],
    ['an address that is none', { ...contentScript, url: 'nonsense' }],
    ['nobody', {}],
  ])('refuses %s', async (_who, sender) => {
    expect(await asked('tags', {}, sender)).toMatchObject(refused('invalid'));
    expect(handlers.tags).not.toHaveBeenCalled();
  });

  it.each([
    ['a site that needs leave', 'https://europepmc.org/article/MED/1', EUROPE_PMC],
    [
      "PubMed by way of a library's proxy",
      'https://pubmed-ncbi-nlm-nih-gov.proxy.example.edu:2443/1/',
      'https://pubmed-ncbi-nlm-nih-gov.proxy.example.edu/*',
    ],
    [
      "PMC by way of a library's proxy",
      'https://0-www.ncbi.nlm.nih.gov.library.example.org/pmc/articles/PMC1/',
      'https://0-www.ncbi.nlm.nih.gov.library.example.org/*',
    ],
  ])('answers %s only as long as the user gives permission', async (_what, url, page) => {
    const sender = { ...contentScript, url };
    granted.add('https://pubmed-ncbi-nlm-nih-gov.other.example/*');
    expect(await asked('tags', {}, sender)).toMatchObject(refused('site-off'));
    expect(handlers.tags).not.toHaveBeenCalled();
    granted.add(page);
    expect(await asked('tags', {}, sender)).toMatchObject({ ok: true });
  });

  it.each([
    'http://pubmed-ncbi-nlm-nih-gov.proxy.example.edu/1/',
    'https://www-ncbi-nlm-nih-gov.proxy.example.edu/gene/1/',
    'https://example.org/',
  ])('does not take %s for a proxy, whatever leave there is', async (url) => {
    granted.add('https://*/*').add(`https://${new URL(url).hostname}/*`);
    expect(await asked('tags', {}, { ...contentScript, url })).toMatchObject(refused('invalid'));
  });

  it('shows itself in another tab for its own pages only', async () => {
    expect(await asked('show-in-tab', { tab: 7 })).toMatchObject(refused('invalid'));
    expect(await asked('show-in-tab', { tab: 7 }, ownPage)).toMatchObject({ ok: true });
  });

  it('deletes everything for its own pages only', async () => {
    expect(await asked('delete-everything', {})).toMatchObject(refused('invalid'));
    expect(handlers['delete-everything']).not.toHaveBeenCalled();
    expect(await asked('delete-everything', {}, ownPage)).toMatchObject({ ok: true });
  });

  it('opens files for its own pages only', async () => {
    const file = { file: 1, differing: 'now' };
    expect(await asked('restore', file)).toMatchObject(refused('invalid'));
    expect(handlers.restore).not.toHaveBeenCalled();
    expect(await asked('restore', file, ownPage)).toMatchObject({ ok: true });
  });
});

it.each([
  ['do-act', { act: crypto.randomUUID(), step: 1 }],
  ['undo-act', { act: crypto.randomUUID(), left: 0 }],
  ['leave-act', { act: crypto.randomUUID() }],
  ['learn-many', { subjects: [subject] }],
  ['same-article', { keys: ['pmid:1', 'doi:10.1000/1'], say: 'one' }],
  ['sync-share', { target: 'lab', change: { type: 'tags', tags: ['rct'] } }],
])('lets no web page do %s', async (name, request) => {
  expect(await asked(name, request)).toMatchObject(refused('invalid'));
  expect(await asked(name, request, ownPage)).toMatchObject({ ok: true });
});

describe('in a private window', () => {
  const inPrivate = { ...contentScript, tab: { id: 8, incognito: true } };

  it.each([
    ['write', write],
    ['undo', { history: 1 }],
    ['learn', { subject }],
  ])('%s is refused until the user allows it', async (name, request) => {
    expect(await asked(name, request, inPrivate)).toMatchObject(refused('private-window'));
    await allowPrivateWindows();
    expect(await asked(name, request, inPrivate)).toMatchObject({ ok: true });
  });

  it('a page outside of tabs says itself that it stands beside one', async () => {
    const popup = { id: ownPage.id, url: fakeBrowser.runtime.getURL('popup.html') };
    const besidePrivate = { pubmargin: 'write', request: write, private: true };
    expect(await sent(besidePrivate, popup)).toMatchObject(refused('private-window'));
    await allowPrivateWindows();
    expect(await sent(besidePrivate, popup)).toMatchObject({ ok: true });
  });

  it('reading is answered', async () => {
    expect(await asked('tags', {}, inPrivate)).toMatchObject({ ok: true });
  });
});
