import { beforeAll, describe, expect, it } from 'vitest';
import { foldTagName } from '../entry/tag.ts';
import { countFacets } from './facets.ts';
import { type Filter, NO_FILTER } from './filter.ts';
import type { LibraryIndex } from './library-index.ts';
import { makeLibraryIndex } from './make-library-index.ts';
import { parseQuery } from './parse-query.ts';
import { ARTICLES } from './relevance/articles.fixture.ts';
import { fillWithWritten, shortNames } from './relevance/written-library.fixture.ts';

const NEWEST = { by: 'modified', isDescending: true } as const;
const names = shortNames();
const tags = [...new Set(Object.values(ARTICLES).flatMap((one) => one.tags ?? []))].map((name) => ({
  key: foldTagName(name),
  name,
}));

describe('the filters at the side', () => {
  let index: LibraryIndex;
  beforeAll(() => {
    index = makeLibraryIndex();
    fillWithWritten(index);
  });
  const found = (typed: string, filter: Partial<Filter>) =>
    index
      .find(parseQuery(typed), { ...NO_FILTER, ...filter }, NEWEST)
      .entries.map(({ key }) => names.get(key) ?? '')
      .sort();
  const counted = (typed: string, filter: Partial<Filter> = {}) => {
    const all = index.find(parseQuery(typed), NO_FILTER, NEWEST).entries;
    return countFacets(all, { ...NO_FILTER, ...filter }, tags);
  };

  it('narrow what is found: any of the chosen within one, all of them together', () => {
    expect(found('', { statuses: ['reading', 'read'], years: { from: 2013, to: 2022 } })).toEqual([
      'arthritis',
      'preserved',
      'vitamin',
    ]);
    expect(found('', { tags: ['covid', 'methods/rct'] })).toEqual(['tocilizumab']);
    expect(found('', { authors: ['Müller B', 'Torres J'] })).toEqual(['crohn', 'procalcitonin']);
    expect(found('covid', { isRetracted: true })).toEqual(['withdrawn']);
    expect(found('', { journals: ['Lancet'], decisions: ['none'], years: { from: 2017, to: 2018 } })).toEqual(
      ['brain', 'crohn', 'postpartum'],
    );
    expect(found('', { origins: ['a file'] })).toEqual([]);
  });

  it('take a tag with those below it, also where it is none itself', () => {
    expect(found('', { tags: ['onc/'] })).toEqual(['dasatinib', 'lymphocytes']);
    expect(found('', { tags: ['heart'] })).toEqual(['circadian', 'statins', 'troponin', 'withdrawal']);
    index.setTags(tags.map((tag) => (tag.key === 'heart' ? { ...tag, name: 'methods' } : tag)));
    expect(found('', { tags: ['heart'] })).toHaveLength(14); // Called `methods` now: all below that too.
    index.setTags(tags);
  });

  it('count along the tree of tags, each entry once', () => {
    const { tags: counts } = counted('');
    expect(counts.get('methods/')).toBe(11);
    expect(counts.get('methods/rct')).toBe(6);
    expect(counts.get('onc/')).toBe(2);
    expect(counts.get('heart')).toBe(4);
    const [dasatinib] = index.find(parseQuery('dasatinib'), NO_FILTER, NEWEST).entries;
    const both = dasatinib ? [{ ...dasatinib, tagKeys: ['onc/cml', 'onc/breast'] }] : [];
    const twice = countFacets(both, NO_FILTER, tags);
    expect(twice.tags).toEqual(
      new Map([
        ['onc/', 1],
        ['onc/cml', 1],
        ['onc/breast', 1],
      ]),
    );
  });

  it('count each part among what passes the others: what one more choice would show', () => {
    const filter = { statuses: ['read'], journals: ['N Engl J Med'] } as const;
    expect(found('', filter)).toEqual(['dasatinib', 'vitamin']);
    const { statuses, journals, years, retracted } = counted('', filter);
    expect(statuses).toEqual(
      new Map([
        ['read', 2],
        ['none', 3],
      ]),
    );
    expect(journals).toEqual(
      new Map([
        ['N Engl J Med', 2],
        ['JACC Heart Fail', 1],
        ['JAMA', 1],
      ]),
    );
    expect(years).toEqual(
      new Map([
        [2010, 1],
        [2022, 1],
      ]),
    );
    expect(retracted).toBe(0);
    for (const [journal, count] of journals) {
      expect([journal, found('', { ...filter, journals: [journal] }).length]).toEqual([journal, count]);
    }
  });

  it('count tags among what is left: what one more would leave', () => {
    const filter = { tags: ['covid'] };
    const { tags: counts } = counted('', filter);
    for (const [tag, count] of counts) {
      expect([tag, found('', { tags: ['covid', tag] }).length]).toEqual([tag, count]);
    }
    expect(counts.get('methods/rct')).toBe(1);
  });
});
