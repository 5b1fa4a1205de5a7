import { expect, it } from 'vitest';
import type { StoredEntry } from '../store/schema.ts';
import { badgeView } from './views.ts';

const imported: StoredEntry = {
  ...{ key: 'pmid:36455991', ids: { pmid: '36455991' }, aliases: { pmid: [], pmcid: [], doi: [] } },
  ...{ tagKeys: ['list'], notes: [], reasons: [], joined: [], beginnings: [], separatedFrom: [], named: [] },
  tags: [{ key: 'list', name: 'list', colour: 'blue', origin: 'list.csv' }],
  ...{ created: 0, modified: 0 },
};

it('counts an entry as imported only while the user chose nothing for it', () => {
  expect(badgeView(imported).imported).toBe(true);
  expect(badgeView({ ...imported, decision: 'exclude' }).imported).toBe(false);
  expect(badgeView({ ...imported, status: 'to-read' }).imported).toBe(false);
  expect(badgeView({ ...imported, rating: 3 }).imported).toBe(false);
});
