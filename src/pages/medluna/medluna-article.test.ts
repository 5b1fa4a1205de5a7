import { describe, expect, it } from 'vitest';
import { openHtml, openPage, readAt } from '../../../tests/pages/open-page.ts';
import { fieldsOfMention } from '../../article/citation-of-mention.ts';
import type { Reading } from '../reading.ts';

const ADDRESS = 'https://medluna.com/article/36455991';

describe('a medluna.com article', () => {
  const lines = readAt(openPage('medluna-lines'), ADDRESS);

  it('gives title and abstract', () => {
    expect(lines.article).toMatchObject({
      ids: { pmid: '36455991' },
      title: 'Dasatinib for Treatment of CAR T-cell Therapy-related Complications',
      authors: [],
      abstracts: [
        { sections: [{ text: expect.stringMatching(/^A made-up abstract .* are few\.$/) as string }] },
      ],
    });
    expect(lines).toMatchObject({ kind: 'article', unread: [], witnesses: { pmid: 'text "PMID:"' } });
  });

  it('gives citing articles with PMID, PMC and DOI', () => {
    expect(lines.mentions.filter(({ role }) => role === 'cited-by').map(({ ids }) => ids)).toEqual([
      { pmid: '39901030', doi: '10.1038/s41573-024-01100-5' },
      { pmid: '39766419', pmcid: 'PMC11727498', doi: '10.3390/brainsci14121220' },
      { pmid: '39739533', pmcid: 'PMC11750262', doi: '10.1016/j.xpro.2024.103529' },
      { pmid: '39674824', pmcid: 'PMC11646216', doi: '10.1007/s10555-024-10227-1' },
      { pmid: '39594822', pmcid: 'PMC11592760', doi: '10.3390/cancers16223867' },
    ]);
    const [, second] = lines.mentions;
    expect(fieldsOfMention(second?.text ?? '', second?.parts ?? {})).toMatchObject({
      title:
        'CAR-T Cells for the Treatment of Central Nervous System Tumours: Known and Emerging Neurotoxicities',
      authors: [{ name: 'Palazzo L' }, { name: 'Pieri V' }, { name: 'Berzero G' }, { name: 'Filippi M' }],
      journal: 'Brain Sci',
      date: { year: 2025 },
      volume: '14',
      issue: '12',
    });
  });

  it('gives references with PMC and DOI, which need no PMID', () => {
    const references = lines.mentions.filter(({ role }) => role === 'reference');
    expect(references.map(({ ids }) => ids)).toEqual([
      { pmcid: 'PMC9293158', doi: '10.1111/bjh.17673' },
      { pmcid: 'PMC6418502', doi: '10.1182/bloodadvances.2018028720' },
      { doi: '10.1182/blood.2022015789' },
      { pmcid: 'PMC6410714', doi: '10.1038/s41591-018-0041-7' },
      { doi: '10.1200/jco.20.01616' },
    ]);
    expect(references[2]?.text).toBe(
      'Westin J, Sehn L . CAR T cells as a second-line therapy for large B-cell lymphoma: a paradigm shift?. Blood. 2022; 139(18):2737-2746.',
    );
  });

  it.each(['lists', 'cards', 'flow'])('says the same in the markup "%s"', (markup) => {
    const reading = readAt(openPage(`medluna-${markup}`), ADDRESS);
    expect(plain(reading)).toEqual(plain(lines));
    expect(new Set(reading.mentions.map(({ element }) => element)).size).toBe(10);
  });

  it('says when its labels are there and its items are not', () => {
    const document = openHtml(
      '<body>PMID: 36455991<h1>A title</h1><h2>Citing Articles</h2><p>Soon.</p><h2>References</h2><p>Soon.</p></body>',
    );
    expect(readAt(document, ADDRESS).unread.map(({ part }) => part)).toEqual(['cited-by', 'references']);
  });

  it('is none where nothing of an article is written', () => {
    expect(readAt(openHtml('<body>Page not found</body>'), ADDRESS)).toMatchObject({
      kind: 'none',
      mentions: [],
    });
  });
});

it('a page full of white space is read in no more time than it is long', () => {
  const document = openHtml(
    `<body>PMID: 36455991${' '.repeat(100_000)}<h2>References</h2>${'\n'.repeat(100_000)}x</body>`,
  );
  const started = performance.now();
  readAt(document, ADDRESS);
  // A third of a second; on a busy machine ten times that. Each space looked at from each other one: minutes.
  expect(performance.now() - started).toBeLessThan(10_000);
}, 60_000);

/** A reading without its elements. */
function plain({ mentions, growing, ...reading }: Reading): unknown {
  return {
    ...reading,
    growing: growing.length,
    mentions: mentions.map(({ role, position, ids, text, parts }) => ({ role, position, ids, text, parts })),
  };
}
