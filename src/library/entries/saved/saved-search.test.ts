import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_FILTER } from '../../../search/filter.ts';
import {
  asksForAnything,
  renamedSearch,
  type SavedSearch,
  savedSearches,
  withoutSearch,
  withSearch,
} from './saved-search.ts';

beforeEach(() => fakeBrowser.reset());

const search = (name: string, query = ''): SavedSearch => ({ name, query, filter: NO_FILTER });

it('keeps searches in the order of their names, and gives no name twice', () => {
  const kept = withSearch([search('sepsis', 'old')], search('  Burns  ', 'tag:burns'));
  expect(kept?.map(({ name, query }) => [name, query])).toEqual([
    ['Burns', 'tag:burns'],
    ['sepsis', 'old'],
  ]);
  expect(withSearch(kept ?? [], search(' sepsis ', 'new'))).toBeUndefined();
});

it('renames and removes them', () => {
  const kept = [search('a', '1'), search('b', '2')];
  expect(renamedSearch(kept, 'a', 'c')?.map(({ name }) => name)).toEqual(['b', 'c']);
  expect(renamedSearch(kept, 'a', 'a')).toEqual(kept);
  expect(renamedSearch(kept, 'a', 'b')).toBeUndefined();
  expect(withoutSearch(kept, 'a')).toEqual([search('b', '2')]);
});

it('forgets what is kept in a shape that it does not know', async () => {
  const kept = { ...search('a'), filter: { ...NO_FILTER, statuses: ['none', 'to-read'] } } as const;
  await savedSearches.setValue([kept]);
  expect(await savedSearches.getValue()).toEqual([kept]);
  await fakeBrowser.storage.local.set({ 'settings:librarySearches': [{ ...kept, filter: { tags: 'x' } }] });
  expect(await savedSearches.getValue()).toEqual([]);
});

it('takes the lists of years that searches were kept with at first for ranges', async () => {
  const kept = (years: unknown) => ({ ...search('a'), filter: { ...NO_FILTER, years } });
  for (const [stored, years] of [
    [[2012, 2015, 2018], { from: 2012, to: 2018 }],
    [[], undefined],
    [{ from: 2020 }, { from: 2020 }],
  ]) {
    await fakeBrowser.storage.local.set({ 'settings:librarySearches': [kept(stored)] });
    expect((await savedSearches.getValue())[0]?.filter.years).toEqual(years);
  }
});

it('says whether there is anything to save', () => {
  expect(asksForAnything('  ', NO_FILTER)).toBe(false);
  expect(asksForAnything('', { ...NO_FILTER, isRetracted: true })).toBe(true);
  expect(asksForAnything('', { ...NO_FILTER, years: { from: 2020 } })).toBe(true);
  expect(asksForAnything('x', NO_FILTER)).toBe(true);
});
