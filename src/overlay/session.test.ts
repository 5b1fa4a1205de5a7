// @vitest-environment jsdom
import { emptyAnswer } from '../../tests/fakes/empty-answer.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleIds } from '../article/identifiers.ts';
import type { Mention, MentionRole, Reading } from '../pages/reading.ts';
import type { Answer, Request } from '../protocol/messages.ts';
import { makeSession } from './session.ts';

const library = vi.hoisted(() => ({
  ask: vi.fn<(name: string, request: Request<'lookup'>) => Promise<Answer<'lookup'>>>(),
}));
vi.mock('../protocol/ask.ts', () => library);

const PAGE = new URL('https://pubmed.ncbi.nlm.nih.gov/36455991/?from_term=x#references');

function mention(role: MentionRole, position: number, ids: ArticleIds): Mention {
  const element = document.createElement('li');
  return { role, position, ids, text: `Item ${position}`, parts: {}, element, anchor: element };
}

function reading(mentions: Mention[], article: ArticleIds | undefined = { pmid: '36455991' }): Reading {
  const empty = { authors: [], publicationTypes: [], mesh: [], keywords: [], substances: [] };
  return {
    ...{ site: 'PubMed', kind: 'article', witnesses: {}, unread: [], growing: [], mentions },
    ids: article,
    article: { ...empty, abstracts: [], notices: [], ids: article },
  };
}

/** A library that holds the articles with these PMIDs. */
function holds(...pmids: string[]): void {
  library.ask.mockImplementation((_name, { mentions }) =>
    Promise.resolve({
      ...emptyAnswer(),
      mentions: mentions.map(({ pmid }) =>
        pmid !== undefined && pmids.includes(pmid)
          ? { key: `pmid:${pmid}`, name: '', tags: [], noteCount: 1, notes: [], reasons: [], imported: false }
          : null,
      ),
    } satisfies Answer<'lookup'>),
  );
}

const keys = (answer: Answer<'lookup'> | undefined) => answer?.mentions.map((view) => view?.key ?? null);

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  library.ask.mockReset();
});

describe('a page session', () => {
  it('asks once about an article that the page names often, and not about what has no identifier', async () => {
    holds('10');
    const twice = [mention('reference', 1, { pmid: '10' }), mention('similar', 1, { pmid: '10' })];
    const session = makeSession(reading([...twice, mention('reference', 2, {})]), PAGE, life.signal);
    await session.refresh();
    expect(library.ask.mock.calls).toEqual([
      ['lookup', { site: 'PubMed', article: { pmid: '36455991' }, mentions: [{ pmid: '10' }] }],
    ]);
    expect(keys(session.answer)).toEqual(['pmid:10', 'pmid:10', null]);
  });

  it('keeps the answer in the order of the mentions while the page grows', async () => {
    holds('10', '11');
    const first = mention('reference', 1, { pmid: '10' });
    const session = makeSession(reading([first]), PAGE, life.signal);
    await session.refresh();
    const again = { ...first };
    expect(session.read(reading([mention('reference', 1, { pmid: '11' }), { ...again, position: 2 }]))).toBe(
      true,
    );
    expect(keys(session.answer)).toEqual([null, 'pmid:10']);
    await session.refresh();
    expect(keys(session.answer)).toEqual(['pmid:11', 'pmid:10']);
  });

  it('is not disturbed when the page is read anew and says the same', () => {
    const first = mention('reference', 1, { pmid: '10' });
    const session = makeSession(reading([first]), PAGE, life.signal);
    const heard = vi.fn();
    session.subscribe(heard);
    expect(session.read(reading([{ ...first }]))).toBe(false);
    expect(heard).not.toHaveBeenCalled();
    expect(session.reading.mentions[0]).toBe(first);
  });

  it('asks again, once, when it was asked to while it waited', async () => {
    holds();
    const session = makeSession(reading([]), PAGE, life.signal);
    await Promise.all([session.refresh(), session.refresh(), session.refresh()]);
    expect(library.ask).toHaveBeenCalledTimes(2);
  });

  it('says why the library did not answer, and keeps what it said before', async () => {
    holds('10');
    const session = makeSession(reading([mention('reference', 1, { pmid: '10' })]), PAGE, life.signal);
    await session.refresh();
    library.ask.mockRejectedValue(new Error('no answer'));
    await session.refresh();
    expect(session.error).toEqual(new Error('no answer'));
    expect(keys(session.answer)).toEqual(['pmid:10']);
    holds('10');
    await session.refresh();
    expect(session.error).toBeUndefined();
  });

  it('asks in parts about more articles than one message may name', async () => {
    holds('1', '4500');
    const mentions = Array.from({ length: 4500 }, (_, at) =>
      mention('result', at + 1, { pmid: String(at + 1) }),
    );
    const session = makeSession(reading(mentions), PAGE, life.signal);
    await session.refresh();
    expect(library.ask.mock.calls.map(([, { mentions }]) => mentions.length)).toEqual([2000, 2000, 500]);
    expect(keys(session.answer)?.filter(Boolean)).toEqual(['pmid:1', 'pmid:4500']);
  });

  it('knows which articles it shows, under any of their keys', async () => {
    holds('10');
    const session = makeSession(
      reading([mention('reference', 1, { pmid: '10', doi: '10.1/a' })]),
      PAGE,
      life.signal,
    );
    await session.refresh();
    expect(session.shows('pmid:36455991')).toBe(true);
    expect(session.shows('doi:10.1/a')).toBe(true);
    expect(session.shows('pmid:11')).toBe(false);
  });

  it('names the links that the page shows, and the page without its query', () => {
    const cited = mention('reference', 1, { doi: '10.1/a' });
    const citing = mention('cited-by', 1, { pmid: '12' });
    const similar = mention('similar', 1, { pmid: '13' });
    const bare = mention('reference', 2, {});
    const session = makeSession(reading([cited, citing, similar, bare]), PAGE, life.signal);
    const source = { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/36455991/' };
    const self = { pmid: '36455991' };
    expect(session.articleSubject()).toMatchObject({
      ids: self,
      source,
      cites: [cited.ids],
      citedBy: [citing.ids],
    });
    expect(session.mentionSubject(cited)).toMatchObject({
      ids: cited.ids,
      source,
      cites: [],
      citedBy: [self],
    });
    expect(session.mentionSubject(citing)).toMatchObject({ cites: [self], citedBy: [] });
    expect(session.mentionSubject(similar)).toMatchObject({ cites: [], citedBy: [] });
    expect(session.mentionSubject(bare)).toBeUndefined();
  });

  it('opens a panel that was asked for before it listened', () => {
    const session = makeSession(reading([]), PAGE, life.signal);
    session.openPanel();
    const open = vi.fn();
    session.onOpenPanel(open);
    expect(open).toHaveBeenCalledTimes(1);
    session.openPanel();
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('falls silent when the extension goes', async () => {
    holds();
    const session = makeSession(reading([]), PAGE, life.signal);
    const heard = vi.fn();
    session.subscribe(heard);
    const asked = session.refresh();
    life.abort();
    await asked;
    await session.refresh();
    expect(heard).not.toHaveBeenCalled();
    expect(library.ask).toHaveBeenCalledTimes(1);
  });
});
