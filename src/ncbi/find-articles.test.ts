// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeNcbi } from '../../tests/ncbi/fake-ncbi.ts';
import { atOnce, QuickClock } from '../../tests/ncbi/quick.ts';
import { eutils } from './eutils.ts';
import { findArticles } from './find-articles.ts';
import { likeness, matchCitation } from './match-citation.ts';

let ncbi: FakeNcbi;
beforeEach(async () => {
  ncbi = await FakeNcbi.start();
  ncbi.has(
    { pmid: '11', title: 'By its number', doi: '10.1000/a' },
    { pmid: '12', title: 'By its DOI', doi: '10.1000/b(1)' },
    { pmid: '13', title: 'By its PMCID', pmcid: 'PMC13' },
  );
});
afterEach(() => ncbi.stop());

const options = { signal: new AbortController().signal };
const client = () => eutils({ base: ncbi.base, clock: new QuickClock(), pace: atOnce });
const utilities = () => ncbi.received.map(({ utility }) => utility);

describe('finding articles', () => {
  it('finds them by whatever they are known by, in as few questions as it takes', async () => {
    const wanted = [{ pmid: '11' }, { doi: '10.1000/b(1)' }, { pmcid: 'PMC13' }, { doi: '10.1000/none' }];
    const { found, missing, failed } = await findArticles(client(), wanted, options);
    expect([...found].map(([key, { ids }]) => [key, ids.pmid])).toEqual([
      ['pmid:11', '11'],
      ['doi:10.1000/b(1)', '12'],
      ['pmcid:PMC13', '13'],
    ]);
    expect(missing).toEqual(['doi:10.1000/none']);
    expect(failed.size).toBe(0);
    expect(utilities()).toEqual(['elink.fcgi', 'esearch.fcgi', 'efetch.fcgi']);
  });

  it('looks up a hundred DOIs in one question', async () => {
    const dois = Array.from({ length: 250 }, (_, at) => ({ doi: `10.1000/${at}` }));
    ncbi.has(...dois.map(({ doi }, at) => ({ pmid: String(1_000 + at), title: doi, doi })));
    const { found } = await findArticles(client(), dois, options);
    expect(found.get('doi:10.1000/249')?.ids.pmid).toBe('1249');
    expect(utilities()).toEqual([
      ...Array<string>(3).fill('esearch.fcgi'),
      ...Array<string>(2).fill('efetch.fcgi'),
    ]);
  });

  it('asks for the DOI of an article in PMC that has no PMID by its PMCID', async () => {
    const { found } = await findArticles(client(), [{ pmcid: 'PMC404', doi: '10.1000/a' }], options);
    expect(found.get('pmcid:PMC404')?.ids.pmid).toBe('11');
  });

  it('says that nothing was learnt of DOIs that could not be looked up, and finds the others', async () => {
    ncbi.faults.push({ status: 400 });
    const { found, failed, missing } = await findArticles(
      client(),
      [{ doi: '10.1000/a' }, { pmid: '13' }],
      options,
    );
    expect([...found.keys()]).toEqual(['pmid:13']);
    expect([...failed.keys()]).toEqual(['doi:10.1000/a']);
    expect(missing).toEqual([]);
  });

  it('says so too where the record of a DOI could not be read', async () => {
    ncbi.spoils.add('12');
    const { failed, missing } = await findArticles(client(), [{ doi: '10.1000/b(1)' }], options);
    expect([[...failed.keys()], missing]).toEqual([['doi:10.1000/b(1)'], []]);
  });
});

describe('a reference without identifiers', () => {
  const TRIAL = 'Effect of early mobilisation after hip fracture surgery: a randomised trial';
  beforeEach(() => {
    const place = { journal: 'J Samples', year: 2019, volume: '7', page: '33' };
    ncbi.has({ pmid: '21', title: TRIAL, ...place });
    ncbi.has({ pmid: '22', title: 'Something else altogether on mobilisation', ...place, page: '44' });
  });
  const match = (fields: Parameters<typeof matchCitation>[1]) => matchCitation(client(), fields, options);
  const date = { text: '2019', year: 2019 };

  it('is matched by journal, year, volume and page', async () => {
    const fields = {
      journal: 'J Samples',
      date,
      volume: '7',
      pages: '33-41',
      authors: [{ name: 'Author A' }],
    };
    expect((await match({ ...fields, title: TRIAL }))?.ids.pmid).toBe('21');
    expect(ncbi.received[0]?.params.get('bdata')).toBe('J Samples|2019|7|33|Author A|one|');
    expect((await match(fields))?.ids.pmid).toBe('21');
  });

  it('is matched by its title where its place is wrong or unknown', async () => {
    const wrong = { journal: 'J Samples', date, volume: '7', pages: '44', title: TRIAL };
    expect((await match(wrong))?.ids.pmid).toBe('21');
    expect((await match({ title: TRIAL }))?.ids.pmid).toBe('21');
    expect((await match({ journal: 'No such journal', date, pages: '33', title: TRIAL }))?.ids.pmid).toBe(
      '21',
    );
  });

  it('is not matched with another title, nor where there is too little to go by', async () => {
    expect(await match({ title: 'Something else altogether' })).toBeUndefined();
    expect(await match({ title: 'Editorial' })).toBeUndefined();
    expect(await match({})).toBeUndefined();
  });

  it.each([
    [TRIAL, TRIAL.toUpperCase().replace('MOBILISATION', 'MOBILIZATION'), true],
    ['β-blockers in heart failure', 'Beta blockers in heart failure', true],
    ['Treatment of asthma in adults', 'Treatment of asthma in children under five years', false],
  ])('%s is like %s: %s', (one, other, alike) => {
    expect(likeness(one, other) >= 0.8).toBe(alike);
  });
});
