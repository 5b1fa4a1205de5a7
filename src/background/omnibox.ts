import { browser } from 'wxt/browser';
import { articleAddress } from '../article/article-address.ts';
import { parsePmid } from '../article/identifiers.ts';
import { printedKey } from '../article/printed-key.ts';
import { escaped } from '../lib/escaped.ts';
import { idsOfAddress } from '../pages/article-address.ts';
import { hiddenOrigins } from '../settings/hidden-origins.ts';
import { prepareSearch, searchEntries } from '../store/read/search-entries.ts';
import { library } from './library.ts';
import { libraryUrl } from './open-library.ts';

/** The most entries that are suggested; browsers show about six lines, two of which lead on. */
const MOST = 4;
const PUBMED = 'https://pubmed.ncbi.nlm.nih.gov';

/** Something that the address bar offers, in plain text. */
interface Offer {
  address: string;
  title: string;
  /** Said more quietly after the title. */
  more: string;
}

/**
 * "pm" in the address bar: a PMID opens its article, words find entries of the library, one by one or as its list. What
 * was typed goes nowhere but to PubMed, and words only where nothing in the library has them, or where the user chose
 * to search there. Register it in the first tick.
 */
export function serveOmnibox(): void {
  if (!('omnibox' in browser)) return; // Firefox for Android has none.
  const { omnibox } = browser;
  let typing = 0;
  omnibox.onInputStarted.addListener(() => {
    void omnibox.setDefaultSuggestion({ description: described(browser.i18n.getMessage('omniboxHint')) });
    library()
      .then(async ({ db }) => prepareSearch(db, await hiddenOrigins.getValue()))
      .catch(cannotSearch);
  });
  omnibox.onInputChanged.addListener((typed, suggest) => {
    const now = ++typing;
    void offers(typed).then(([first, ...others]) => {
      if (now !== typing) return; // More was typed meanwhile.
      if (first) void omnibox.setDefaultSuggestion({ description: described(first.title, first.more) });
      suggest(
        others.map(({ address, title, more }) => ({ content: address, description: described(title, more) })),
      );
    });
  });
  omnibox.onInputEntered.addListener((typed, disposition) => {
    void chosenAddress(typed).then(async (url) => {
      if (url === undefined) return;
      if (disposition === 'currentTab') await browser.tabs.update({ url });
      else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
    });
  });
}

/** What Enter opens: one of our offers (their content is the address), else what was typed would offer first. */
async function chosenAddress(typed: string): Promise<string | undefined> {
  if (URL.canParse(typed)) {
    const url = new URL(typed);
    if (url.origin === PUBMED || url.href.startsWith(libraryUrl())) return url.href;
    const address = articleAddress(idsOfAddress(url));
    if (address !== undefined) return address;
  }
  return (await offers(typed))[0]?.address;
}

/** What these words may mean, the likeliest first: Enter opens that. */
async function offers(typed: string): Promise<Offer[]> {
  const words = typed.trim();
  if (words === '') return [];
  const search = {
    address: `${PUBMED}/?term=${encodeURIComponent(words.toWellFormed())}`,
    title: browser.i18n.getMessage('omniboxSearch', words),
    more: '',
  };
  const kept = await keptOffers(words);
  const all = {
    address: libraryUrl({ query: words }),
    title: browser.i18n.getMessage('omniboxLibrary', words),
    more: '',
  };
  const pmid = parsePmid(words);
  if (pmid === undefined) return kept.length > 0 ? [...kept, all, search] : [search, all];
  const address = `${PUBMED}/${pmid}/`;
  const named = kept.find((offer) => offer.address === address);
  const article = {
    address,
    title: browser.i18n.getMessage('omniboxArticle', pmid),
    more: named?.title ?? '',
  };
  return [article, ...kept.filter((offer) => offer !== named)];
}

/** The entries that have these words. Where the library cannot be asked the rest is offered all the same. */
async function keptOffers(words: string): Promise<Offer[]> {
  try {
    const [{ db }, hidden] = await Promise.all([library(), hiddenOrigins.getValue()]);
    const { entries } = await searchEntries(db, words, MOST, hidden);
    return entries.flatMap(({ key, ids, title, tags }) => {
      const address = articleAddress(ids);
      return address === undefined
        ? []
        : [{ address, title: title ?? printedKey(key), more: tags.map(({ name }) => name).join(', ') }];
    });
  } catch (error) {
    cannotSearch(error);
    return [];
  }
}

function cannotSearch(error: unknown): void {
  console.warn('PubMargin: the library could not be searched from the address bar.', error);
}

/** A line of the address bar. Chrome takes XML there, and refuses what is none; Firefox shows it as it is. */
function described(title: string, more = ''): string {
  if (import.meta.env.BROWSER === 'firefox') return more === '' ? title : `${title} – ${more}`;
  const xml = (text: string) => escaped(text.replace(/\p{Cc}/gu, ' '));
  return more === '' ? xml(title) : `${xml(title)} <dim>${xml(more)}</dim>`;
}
