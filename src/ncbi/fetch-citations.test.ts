// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeNcbi } from '../../tests/ncbi/fake-ncbi.ts';
import { atOnce, QuickClock } from '../../tests/ncbi/quick.ts';
import { eutils } from './eutils.ts';
import { fetchCitations } from './fetch-citations.ts';

let ncbi: FakeNcbi;
beforeEach(async () => {
  ncbi = await FakeNcbi.start();
});
afterEach(() => ncbi.stop());

const signal = new AbortController().signal;
const client = () => eutils({ base: ncbi.base, clock: new QuickClock(), pace: atOnce });
const fetchAll = (pmids: readonly string[]) => fetchCitations(client(), pmids, { signal });
const askedFor = () => ncbi.received.map(({ params }) => params.get('id')?.split(',').length);

describe('fetching citations', () => {
  it('asks for two hundred at a time, each once, and tells how far it is', async () => {
    const pmids = ncbi.hasMany(450);
    const progress: number[] = [];
    const onProgress = (done: number) => progress.push(done);
    const { found } = await fetchCitations(client(), [...pmids, ...pmids], { signal, onProgress });
    expect(found.size).toBe(450);
    expect(found.get(pmids[449] ?? '')?.title).toBe(`Title ${pmids[449] ?? ''}`);
    expect(askedFor()).toEqual([200, 200, 50]);
    expect(progress).toEqual([0, 200, 400, 450]);
  });

  it('lists what PubMed has no record of', async () => {
    const [known = ''] = ncbi.hasMany(1);
    const { found, missing, failed } = await fetchAll([known, '99999999']);
    expect([[...found.keys()], missing, failed.size]).toEqual([[known], ['99999999'], 0]);
  });

  it('takes a number that NCBI refuses, when asked for it alone, for one without record', async () => {
    ncbi.faults.push({ status: 400 });
    expect((await fetchAll(['99999999'])).missing).toEqual(['99999999']);
  });

  it('finds a record that was merged by the number it had', async () => {
    const [known = '', other = ''] = ncbi.hasMany(2);
    ncbi.merged.set('500', other);
    const { found, missing } = await fetchAll([known, '500', '600']);
    expect([found.get('500')?.ids.pmid, found.get(known)?.ids.pmid, missing]).toEqual([
      other,
      known,
      ['600'],
    ]);
    expect(found.has(other)).toBe(false);
  });

  it('halves a batch that can’t be read until the one record that spoils it is found', async () => {
    const pmids = ncbi.hasMany(200);
    const culprit = pmids[137] ?? '';
    ncbi.spoils.add(culprit);
    const { found, failed, missing } = await fetchAll(pmids);
    expect(found.size).toBe(199);
    expect([...failed].map(([pmid, { trouble }]) => [pmid, trouble])).toEqual([[culprit, 'unreadable']]);
    expect(missing).toEqual([]);
    expect(ncbi.received.length).toBeLessThan(30);
  });

  it('halves a batch that takes NCBI too long', async () => {
    const pmids = ncbi.hasMany(4);
    ncbi.faults.push('silence', 'silence');
    const impatient = eutils({ base: ncbi.base, clock: new QuickClock(), pace: atOnce, patience: 60 });
    expect((await fetchCitations(impatient, pmids, { signal })).found.size).toBe(4);
    expect(askedFor()).toEqual([4, 4, 2, 2]);
  });

  it('asks no more than so often where every answer is unreadable', async () => {
    const pmids = ncbi.hasMany(1_000);
    for (const pmid of pmids) ncbi.spoils.add(pmid);
    const { found, failed } = await fetchAll(pmids);
    expect([found.size, failed.size]).toEqual([0, 1_000]);
    expect(ncbi.received.length).toBeLessThanOrEqual(2 * (5 + 40));
  });

  it('stops when NCBI is out of order; what was found stands, the rest is listed', async () => {
    const pmids = ncbi.hasMany(600);
    ncbi.faults.push(undefined, ...Array.from({ length: 20 }, () => ({ status: 503 })));
    const { found, failed } = await fetchAll(pmids);
    expect([found.size, failed.size]).toEqual([200, 400]);
    expect(ncbi.received).toHaveLength(1 + 5);
  });

  it('stops at once when it is cancelled', async () => {
    const pmids = ncbi.hasMany(600);
    const cancel = new AbortController();
    const onProgress = (done: number) => {
      if (done > 0) cancel.abort();
    };
    await expect(
      fetchCitations(client(), pmids, { signal: cancel.signal, onProgress }),
    ).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(ncbi.received.length).toBeLessThanOrEqual(2);
  });
});
