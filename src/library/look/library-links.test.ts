import { expect, it } from 'vitest';
import type { ArticleKey } from '../../article/article-key.ts';
import { libraryLinks } from './library-links.ts';
import { citingEntries, mostWanted } from './often-cited.ts';

const entry = (key: ArticleKey, ...knownAs: ArticleKey[]) => ({ key, knownAs: [key, ...knownAs] });
const ENTRIES = [entry('pmid:1', 'doi:10.1000/a'), entry('pmid:2'), entry('pmcid:PMC3')];

it('keeps the links between entries once, by whichever identifier a page named them', () => {
  const links = libraryLinks(ENTRIES);
  links.take([
    ['pmid:2', 'pmid:1'],
    ['pmid:2', 'doi:10.1000/a'],
  ]);
  links.take([
    ['doi:10.1000/a', 'pmcid:PMC3'],
    ['pmid:1', 'doi:10.1000/a'],
    ['pmid:99', 'pmid:1'],
  ]);
  expect(links.within).toEqual([
    [1, 0],
    [0, 2],
  ]);
  expect(links.outward.size).toBe(0);
});

it('takes an entry’s own key for that entry, whatever another one is known as', () => {
  const links = libraryLinks([entry('pmid:1', 'doi:10.1000/a'), entry('doi:10.1000/a')]);
  expect(links.numberOf('doi:10.1000/a')).toBe(1);
});

it('names the articles without an entry that at least two entries cite, the most cited first', () => {
  const links = libraryLinks(ENTRIES);
  const rows: [ArticleKey, ArticleKey][] = [
    ['pmid:1', 'pmid:70'],
    ['doi:10.1000/a', 'pmid:70'],
    ['pmid:1', 'pmid:71'],
    ['pmid:2', 'pmid:71'],
    ['pmcid:PMC3', 'pmid:71'],
    ['pmid:1', 'pmid:72'],
    ['pmid:2', 'pmid:73'],
    ['pmcid:PMC3', 'pmid:73'],
  ];
  links.take(rows);
  const wanted = mostWanted(links, 3);
  expect(wanted).toEqual({ keys: ['pmid:71', 'pmid:70', 'pmid:73'], all: 3 });
  expect(mostWanted(links, 1).keys).toEqual(['pmid:71']);
  const citing = new Map(
    wanted.keys.map((key) => [key, rows.filter(([, cited]) => cited === key).map(([one]) => one)]),
  );
  expect(citingEntries(wanted.keys, citing, links.numberOf)).toEqual([
    { key: 'pmid:71', citing: [0, 1, 2] },
    { key: 'pmid:73', citing: [1, 2] },
  ]);
});
