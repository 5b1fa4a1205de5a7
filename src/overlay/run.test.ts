// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://pubmed-ncbi-nlm-nih-gov.proxy.example.edu/36455991/?from_pos=3" }
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyAnswer } from '../../tests/fakes/empty-answer.ts';
import { observeLayout } from '../../tests/fakes/observers.ts';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { AppError } from '../lib/app-error.ts';
import { pubmedArticle } from '../pages/pubmed/pubmed-article.ts';
import { switchSite } from '../settings/sites-off.ts';
import type { PageSession } from './page-session.ts';
import { runOverlay } from './run.ts';

const library = vi.hoisted(() => ({ ask: vi.fn<(name: string, request: unknown) => Promise<unknown>>() }));
vi.mock('../protocol/ask.ts', () => library);

const html = (markup: string) => document.createRange().createContextualFragment(markup);
const isDrawn = () => document.querySelector('pubmargin-panel') !== null;
const settle = () => vi.advanceTimersByTimeAsync(200);

let isOff: boolean;
let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  speakEnglish();
  observeLayout();
  Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
  document.head.replaceChildren(
    html(`<meta name="ncbi_pdid" content="abstract"><meta name="citation_pmid" content="36455991">`),
  );
  document.body.replaceChildren(
    html('<main id="article-details"><h1 class="heading-title">Title</h1></main>'),
  );
  isOff = false;
  library.ask.mockReset().mockImplementation((name) => {
    if (name !== 'lookup') return Promise.resolve({});
    return isOff ? Promise.reject(new AppError('site-off', 'Off.')) : Promise.resolve(emptyAnswer());
  });
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

it('reads a page that came through a library’s proxy as the page behind it', async () => {
  const subject = await new Promise((resolve) =>
    runOverlay([pubmedArticle], life.signal).whenRead((session) => resolve(session?.articleSubject())),
  );
  expect(subject).toMatchObject({
    ids: { pmid: '36455991' },
    source: { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/36455991/' },
  });
});

it('draws nothing where the user switched the site off, and all as soon as it is on again', async () => {
  isOff = true;
  const overlay = runOverlay([pubmedArticle], life.signal);
  const added = vi.fn();
  new MutationObserver(added).observe(document, { childList: true, subtree: true });
  await settle();
  expect(added).not.toHaveBeenCalled();
  const whenOff = vi.fn<(session: PageSession | undefined) => void>();
  overlay.whenRead(whenOff);
  expect(whenOff).toHaveBeenCalledExactlyOnceWith(undefined);

  isOff = false;
  await switchSite('PubMed', true);
  await settle();
  expect(isDrawn()).toBe(true);
});

it('takes everything away when the site is switched off while it is open', async () => {
  runOverlay([pubmedArticle], life.signal);
  await settle();
  expect(isDrawn()).toBe(true);
  isOff = true;
  await switchSite('PubMed', false);
  await settle();
  expect(isDrawn()).toBe(false);
});
