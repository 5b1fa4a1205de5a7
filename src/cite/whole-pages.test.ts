import { expect, it } from 'vitest';
import { wholePages } from './whole-pages.ts';

it.each([
  ['485-90', '485-490'],
  ['2603-2615', '2603-2615'],
  ['1485–90', '1485-1490'],
  ['S12-9', 'S12-S19'],
  ['S12-S19', 'S12-S19'],
  ['485-90; discussion 491-2', '485-490; discussion 491-492'],
  ['637-41, 645-7', '637-641, 645-647'],
])('%s means %s', (printed, whole) => {
  expect(wholePages(printed)).toBe(whole);
});

it.each(['e0123456', 'n71', 'S0140-6736(20)30183-5', '2024.08.13.24311948', '12-3-1', '490-85'])(
  '%s is no range that leaves anything out',
  (printed) => {
    expect(wholePages(printed)).toBe(printed);
  },
);
