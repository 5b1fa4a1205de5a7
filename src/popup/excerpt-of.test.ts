import { expect, it } from 'vitest';
import type { StoredEntry } from '../store/schema.ts';
import { excerptOf } from './excerpt-of.ts';

const entry = {
  notes: [
    { body: 'Compared on a test bed, not on a ward, by people who were paid by the maker of Café.' },
    { body: '', quote: { quote: { exact: 'latency grew with the number of users' } } },
    { body: '# Ask\n\n- **who** paid\n- see [the registry](https://example.org/123)' },
    { body: 'Cite in the introduction.' },
  ],
  beginnings: [{ excerpt: 'Cite in the introduction.', author: '', modified: 0 }],
} as unknown as StoredEntry;

it.each([
  ['', 'Cite in the introduction.'],
  ['nowhere', 'Cite in the introduction.'],
  ['TEST bed', 'Compared on a test bed, not on a ward, by people who were paid by the maker of Café.'],
  ['cafe', '…by people who were paid by the maker of Café.'],
  ['registry', 'Ask who paid see the registry'],
  ['users latency', 'latency grew with the number of users'],
])('an entry found by "%s" shows where', (query, excerpt) => {
  expect(excerptOf(entry, query)).toBe(excerpt);
});

it('an entry without notes shows none', () => {
  expect(excerptOf({ ...entry, notes: [], beginnings: [] }, 'test')).toBeUndefined();
});
