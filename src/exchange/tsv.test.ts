import { expect, it } from 'vitest';
import { pieces } from './text/pieces.fixture.ts';
import { tsv } from './tsv.ts';

// What both kinds of tables have in common is tested in csv.test.ts.
it('reads tables whose cells have commas', async () => {
  const items = await Array.fromAsync(tsv.in?.read(pieces(['Title\tPMID\nOne, two\t3\n'])) ?? []);
  expect(items).toMatchObject([{ record: { citation: { title: 'One, two', ids: { pmid: '3' } } } }]);
});

it('is told from CSV by its tabs', () => {
  expect(tsv.in?.recognises('Title\tPMID\n')).toBe(true);
  expect(tsv.in?.recognises('Title,PMID\n')).toBe(false);
});
