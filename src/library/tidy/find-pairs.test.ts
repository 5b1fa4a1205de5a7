import { describe, expect, it } from 'vitest';
import { type ArticleKey, idsOfKey } from '../../article/article-key.ts';
import type { TidyFacts } from '../../store/read/tidy-facts.ts';
import { findPairs } from './find-pairs.ts';

const TITLE = 'Effects of sleep on health: a cohort study';

function facts(key: ArticleKey, more: Partial<TidyFacts> = {}): TidyFacts {
  const none = { title: undefined, year: undefined, author: undefined, separatedFrom: [] };
  return { key, ids: idsOfKey(key) ?? {}, knownAs: [key], ...none, ...more };
}
const alike = { title: TITLE, year: 2019, author: 'Biswas A' };
const found = (...all: TidyFacts[]) => findPairs(all);

describe('entries of one article', () => {
  it('are found by an identifier that both are known by, under the stronger key', () => {
    const pmid = facts('pmid:1', { knownAs: ['pmid:1', 'doi:10.1/a'] });
    expect(found(facts('doi:10.1/a'), pmid)).toEqual([
      { keys: ['pmid:1', 'doi:10.1/a'], shared: 'doi:10.1/a', canJoin: true },
    ]);
  });

  it('are found by an identifier that is neither one’s key', () => {
    const doi = facts('doi:10.1/a', { knownAs: ['doi:10.1/a', 'pmcid:PMC7'] });
    expect(found(facts('pmid:1', { knownAs: ['pmid:1', 'pmcid:PMC7'] }), doi)[0]?.keys).toEqual([
      'pmid:1',
      'doi:10.1/a',
    ]);
  });

  it('come once though they share several identifiers and a title', () => {
    const ids: ArticleKey[] = ['pmcid:PMC7', 'doi:10.1/a'];
    const pairs = found(
      facts('pmid:1', { ...alike, knownAs: ['pmid:1', ...ids] }),
      facts('pmcid:PMC7', { ...alike, knownAs: ids }),
    );
    expect(pairs).toHaveLength(1);
  });

  it('are a weaker guess by title, year and first author, whatever marks and accents', () => {
    const other = { title: 'Effects of Sléep on health – a cohort study.', year: 2019, author: 'Biswas AB' };
    expect(found(facts('pmid:1', alike), facts('doi:10.1/a', other))).toEqual([
      { keys: ['pmid:1', 'doi:10.1/a'], shared: undefined, canJoin: true },
    ]);
    expect(found(facts('pmid:1', alike), facts('doi:10.1/a', { ...alike, author: undefined }))).toHaveLength(
      1,
    );
  });

  it.each([
    ['of another year', { ...alike, year: 2020 }],
    ['of no known year', { ...alike, year: undefined }],
    ['by someone else', { ...alike, author: 'Smith A' }],
    ['with another title', { ...alike, title: `${TITLE}, part 2` }],
  ])('are none that are %s', (_, other) => {
    expect(found(facts('pmid:1', alike), facts('doi:10.1/a', other))).toEqual([]);
  });

  it('are not guessed by a title that many have', () => {
    const title = { title: 'Reply to the authors', year: 2019 };
    expect(found(facts('pmid:1', title), facts('doi:10.1/a', title))).toEqual([]);
  });

  it('can’t be joined where both have a number in PubMed, and come last', () => {
    const doi = facts('doi:10.1/a', { knownAs: ['doi:10.1/a', 'pmcid:PMC7'] });
    const pmid = facts('pmid:3', { knownAs: ['pmid:3', 'pmcid:PMC7'] });
    expect(found(facts('pmid:1', alike), facts('pmid:2', alike), doi, pmid)).toEqual([
      { keys: ['pmid:3', 'doi:10.1/a'], shared: 'pmcid:PMC7', canJoin: true },
      { keys: ['pmid:1', 'pmid:2'], shared: undefined, canJoin: false },
    ]);
  });

  it('are not offered again once the user said that they are two', () => {
    const shared: ArticleKey[] = ['pmcid:PMC7'];
    const pmid = facts('pmid:1', { ...alike, knownAs: ['pmid:1', ...shared] });
    const weak = { ...alike, knownAs: ['doi:10.1/a', ...shared] satisfies ArticleKey[] };
    expect(found(pmid, facts('doi:10.1/a', { ...weak, separatedFrom: ['pmid:1'] }))).toEqual([]);
    // Said of a key that is part of the other entry by now.
    expect(found(pmid, facts('doi:10.1/a', { ...weak, separatedFrom: ['pmcid:PMC7'] }))).toEqual([]);
  });

  it('are found among ten thousand entries in a moment, of a thousand alike each with the strongest', () => {
    const all = Array.from({ length: 10_000 }, (_, at) =>
      facts(`doi:10.1/${at}`, { title: `${TITLE}, number ${at}`, year: 2019, author: 'Biswas A' }),
    );
    const same = Array.from({ length: 1_000 }, (_, at) => facts(`doi:10.2/${at}`, alike));
    const start = performance.now();
    const pairs = found(...all, facts('pmid:1', alike), ...same);
    expect(pairs).toHaveLength(1_000);
    expect(pairs.every(({ keys }) => keys[0] === 'pmid:1')).toBe(true);
    expect(performance.now() - start).toBeLessThan(2_000); // Some 50 ms; a scan of all pairs takes a minute.
  });
});
