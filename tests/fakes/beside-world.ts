import { vi } from 'vitest';
import type { ActiveTab } from '../../src/protocol/active-tab.ts';
import type { TabArticle } from '../../src/protocol/tab-messages.ts';
import type { FakeLibrary } from './fake-library.ts';

/** The tab beside one of our own pages, and what it says it shows, in place of the browser's. */
export const beside = {
  tab: undefined as ActiveTab | undefined,
  said: undefined as TabArticle | null | undefined,
  follow: vi.fn<(tab: ActiveTab | undefined) => void>(),
};

/** Instead of `protocol/active-tab.ts`. */
export const followTheFake = {
  activeTab: () => Promise.resolve(beside.tab),
  followActiveTab: (listener: (tab: ActiveTab | undefined) => void) => {
    beside.follow.mockImplementation(listener);
    listener(beside.tab);
  },
};

/** Instead of `protocol/tell-tab.ts`. */
export const tellTheFake = { articleOfTab: () => Promise.resolve(beside.said), tellTab: vi.fn() };

/** A tab of a window, showing an article of this library. */
export function showsArticle({ ids }: Pick<FakeLibrary, 'ids'>, title?: string): void {
  const page = `https://pubmed.ncbi.nlm.nih.gov/${ids.pmid ?? ''}/`;
  const citation = {
    ...{ ids, title, authors: [], publicationTypes: [], mesh: [], keywords: [], substances: [] },
    ...{ abstracts: [], notices: [] },
  };
  beside.tab = { id: 7, windowId: 1, url: page, isPrivate: false };
  beside.said = {
    site: 'PubMed',
    page,
    subject: { ids, citation, source: { site: 'PubMed', page }, cites: [{ pmid: '1' }], citedBy: [] },
  };
}
