import { expect, it } from 'vitest';
import { fragmentOf, placeOf } from './address.ts';

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
