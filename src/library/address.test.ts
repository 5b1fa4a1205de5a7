import { expect, it } from 'vitest';
import { fragmentOf, placeOf, searchOfPath, searchPath } from './address.ts';

it('names an entry in the address of the page', () => {
  const place = { view: 'entries', path: 'doi:10.1000/a%2Fb c' } as const;
  expect(placeOf(fragmentOf(place))).toEqual(place);
});

it.each(['', '#', '#/', '#/nonsense', '#/entries/%E0%A4%A'])(
  'shows the list of entries at %s',
  (fragment) => {
    expect(placeOf(fragment)).toEqual({ view: 'entries', path: '' });
  },
);

it('names a search in the address of the page', () => {
  const place = { view: 'entries', path: searchPath('tag:"heart / lung?" -word') } as const;
  expect(searchOfPath(placeOf(fragmentOf(place)).path)).toBe('tag:"heart / lung?" -word');
  expect(searchOfPath('pmid:1')).toBeUndefined();
  expect(searchOfPath('')).toBeUndefined();
});
