import { expect, it } from 'vitest';
import { fragmentOf, placeOf, searchPath } from './address.ts';

it.each([
  { view: 'entries', path: 'doi:10.1000/a%2Fb c?', query: '', tag: '', origin: '' },
  {
    view: 'entries',
    path: '',
    query: 'tag:"methods/rct" & 100% "β"',
    tag: 'a&b/',
    origin: 'Ward 3: sepsis & more',
  },
  { view: 'entries', path: 'pmid:36455991', query: 'sepsis?', tag: '', origin: '' },
  { view: 'look', path: 'map', query: '', tag: '', origin: '' },
] as const)(
  'names an entry, a search, a tag and an origin in the address of the page: $path $query $tag $origin',
  (place) => {
    expect(placeOf(fragmentOf(place))).toEqual(place);
  },
);

it.each(['', '#', '#/', '#/nonsense', '#/entries/%E0%A4%A'])(
  'shows the list of entries at %s',
  (fragment) => {
    expect(placeOf(fragment)).toEqual({ view: 'entries', path: '', query: '', tag: '', origin: '' });
  },
);

it('leaves the search out of an address without one', () => {
  expect(fragmentOf({ view: 'entries', path: 'pmid:1' })).toBe('#/entries/pmid%3A1');
});

it('leads to what a search finds', () => {
  const fragment = fragmentOf({ view: 'entries', path: searchPath('tag:"heart / lung?" -word') });
  expect(placeOf(fragment)).toEqual({
    view: 'entries',
    path: '',
    query: 'tag:"heart / lung?" -word',
    tag: '',
    origin: '',
  });
});
