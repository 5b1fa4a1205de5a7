// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeNcbi } from '../../tests/ncbi/fake-ncbi.ts';
import { atOnce, QuickClock } from '../../tests/ncbi/quick.ts';
import { eutils, type EutilsTools } from './eutils.ts';
import { fetchCitations } from './fetch-citations.ts';
import { searchPmids } from './find-pmids.ts';
import { NcbiError } from './ncbi-error.ts';

let ncbi: FakeNcbi;
let clock: QuickClock;
beforeEach(async () => {
  ncbi = await FakeNcbi.start();
  clock = new QuickClock();
});
afterEach(() => ncbi.stop());

const signal = new AbortController().signal;
const client = (tools: EutilsTools = {}) => eutils({ base: ncbi.base, clock, pace: atOnce, ...tools });
const search = (tools?: EutilsTools) => searchPmids(client(tools), 'telomere[ti]', 5, { signal });
const troubleOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'none',
    (error: unknown) => (error instanceof NcbiError ? error.trouble : error),
  );

describe('a question to NCBI', () => {
  it('says which tool asks and nothing of the user', async () => {
    ncbi.has({ pmid: '1', title: 'Telomere length' });
    expect(await search()).toEqual(['1']);
    const [question] = ncbi.received;
    expect(question?.method).toBe('GET');
    expect(Object.fromEntries(question?.params ?? [])).toEqual({
      ...{ tool: 'PubMargin', db: 'pubmed', retmode: 'xml' },
      ...{ retmax: '5', term: 'telomere[ti]' },
    });
    expect(question?.headers).not.toHaveProperty('cookie');
    expect(question?.headers).not.toHaveProperty('referer');
  });

  it('that is long goes as a form', async () => {
    const pmids = ncbi.hasMany(200);
    await fetchCitations(client(), pmids, { signal });
    expect(ncbi.received.map(({ method }) => method)).toEqual(['POST']);
  });

  it('is asked again a second later, then two, then four, when NCBI is busy', async () => {
    ncbi.faults.push({ status: 500 }, { status: 503 }, { status: 502 });
    ncbi.has({ pmid: '1', title: 'Telomere length' });
    expect(await search()).toEqual(['1']);
    expect(clock.slept).toEqual([1_000, 2_000, 4_000]);
  });

  it('waits as long as NCBI asks for', async () => {
    const soon = new Date(Date.now() + 20_000).toUTCString();
    const body = '{"error":"API rate limit exceeded","count":"4"}';
    ncbi.faults.push({ status: 429, headers: { 'Retry-After': '7' }, body });
    ncbi.faults.push({ status: 503, headers: { 'Retry-After': soon } });
    await search();
    expect(clock.slept[0]).toBe(7_000);
    expect(clock.slept[1]).toBeGreaterThan(18_000);
    expect(clock.slept[1]).toBeLessThanOrEqual(20_000);
  });

  it('is given up when NCBI asks for longer than a minute', async () => {
    ncbi.faults.push({ status: 429, headers: { 'Retry-After': '3600' } });
    expect(await troubleOf(search())).toBe('busy');
    expect(ncbi.received).toHaveLength(1);
  });

  it('is given up after five times', async () => {
    ncbi.faults.push(...Array.from({ length: 9 }, () => ({ status: 500 })));
    expect(await troubleOf(search())).toBe('busy');
    expect(ncbi.received).toHaveLength(5);
  });

  it('counts as unanswered when the answer is a web page or an error in JSON', async () => {
    const body = '<!DOCTYPE html><html><body>Sorry</body></html>';
    ncbi.faults.push({ status: 200, body }, { status: 200, body: '{"error":"API rate limit exceeded"}' });
    ncbi.has({ pmid: '1', title: 'Telomere length' });
    expect(await search()).toEqual(['1']);
    expect(clock.slept).toEqual([1_000, 2_000]);
  });

  it('that breaks off, or is cut off, is asked again', async () => {
    ncbi.has({ pmid: '1', title: 'Telomere length' });
    ncbi.faults.push('break');
    expect(await search()).toEqual(['1']);
    ncbi.faults.push('half');
    expect(await search()).toEqual(['1']);
    ncbi.faults.push('half', 'half');
    expect(await troubleOf(search())).toBe('unreadable');
  });

  it('that nobody answers is given up: at once where there is no server, after its time where it is silent', async () => {
    ncbi.faults.push('silence', 'silence');
    expect(await troubleOf(search({ patience: 60 }))).toBe('slow');
    expect(ncbi.received).toHaveLength(2);
    const asking = client();
    await ncbi.stop();
    expect(await troubleOf(searchPmids(asking, 'a[ti]', 5, { signal }))).toBe('unreachable');
  });

  it('that NCBI refuses is not asked again', async () => {
    ncbi.faults.push({ status: 400, body: '{"error":"bad"}' });
    expect(await troubleOf(search())).toBe('refused');
    expect(ncbi.received).toHaveLength(1);
  });

  it('can be cancelled while it waits for an answer, and between two tries', async () => {
    const cancel = new AbortController();
    ncbi.faults.push('silence');
    const asked = searchPmids(client(), 'a[ti]', 5, { signal: cancel.signal });
    setTimeout(() => cancel.abort(), 50);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await expect(searchPmids(client(), 'a[ti]', 5, { signal: cancel.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('tells who waits how long, and why', async () => {
    ncbi.faults.push({ status: 500 });
    const waits: unknown[] = [];
    await searchPmids(client(), 'a[ti]', 5, {
      signal,
      onWait: (ms, { trouble }) => waits.push([ms, trouble]),
    });
    expect(waits).toEqual([[1_000, 'busy']]);
  });
});
