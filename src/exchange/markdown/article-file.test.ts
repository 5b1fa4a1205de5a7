import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { bareCitation } from '../../article/bare-citation.ts';
import { markdown } from '../markdown.ts';
import { lostParts } from '../records/losses.ts';
import { bareRecord } from '../records/record.ts';
import { ANY_RECORD } from '../records/records.fixture.ts';
import { pieces } from '../text/pieces.fixture.ts';
import { articleFile } from './article-file.ts';
import { obsidianTag } from './properties.ts';

/** What stands between the first two lines of dashes. */
const properties = (file: string) => /^---\n(.*?\n)---\n/s.exec(file)?.[1] ?? '';

it('begins with the facts of the article as properties, and no empty ones', () => {
  const citation = {
    ...bareCitation({ pmid: '36455991' }),
    title: 'yes: a "trial" # of {no}',
    authors: [{ name: 'No' }],
    date: { text: '2020 Feb', year: 2020 },
  };
  const record = {
    ...bareRecord(citation),
    tags: [{ name: 'methods/rct' }, { name: 'to discuss' }],
    rating: 4,
  };
  for (const version of ['1.1', '1.2'] as const) {
    expect(parse(properties(articleFile(record)), { version })).toEqual({
      title: citation.title,
      pmid: '36455991',
      url: 'https://pubmed.ncbi.nlm.nih.gov/36455991/',
      authors: ['No'],
      year: 2020,
      tags: ['methods/rct', 'to-discuss'],
      rating: 4,
    });
  }
});

it('says the same in YAML 1.1 and 1.2, whatever stands in an article, and is read back whole', async () => {
  await fc.assert(
    fc.asyncProperty(ANY_RECORD, async (record) => {
      const file = articleFile(record);
      for (const version of ['1.1', '1.2'] as const) {
        const { title, pmid, reasons = [] } = parse(properties(file), { version }) as Record<string, unknown>;
        expect([title, pmid, reasons]).toEqual([
          record.citation.title,
          record.citation.ids.pmid,
          record.reasons,
        ]);
      }
      const [item] = await Array.fromAsync(markdown.in?.read(pieces([file])) ?? []);
      expect(lostParts(record, item && 'record' in item ? item.record : undefined)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('writes tags as Obsidian takes them', () => {
  expect(
    ['methods/rct', 'to discuss', 'β-blocker', '2024', 'a / b', '#1!', '…', 'c++', '心不全'].map(obsidianTag),
  ).toEqual([...['methods/rct', 'to-discuss', 'β-blocker', '_2024', 'a/b', '_1', undefined, 'c', '心不全']]);
});
