import { expect, it } from 'vitest';
import { bareCitation } from '../../article/bare-citation.ts';
import { bareRecord, type FileRecord } from '../records/record.ts';
import { comesBack } from '../records/round-trip.ts';
import { ris } from '../ris.ts';
import { pieces } from '../text/pieces.fixture.ts';

const read = (text: string) => Array.fromAsync(ris.in?.read(pieces([text])) ?? []);

/** The record of such fields. */
async function recordOf(...fields: string[]): Promise<FileRecord | undefined> {
  const [item] = await read(`TY  - JOUR\n${fields.join('\n')}\nER  - \n`);
  return item && 'record' in item ? item.record : undefined;
}

it.each([
  ['EndNote’s month and day', ['DA  - May 12', 'PY  - 2016'], { text: '2016 May 12', month: 5, day: 12 }],
  ['Web of Science’s month', ['DA  - DEC', 'PY  - 2016'], { text: '2016 Dec', month: 12 }],
  ['two months', ['DA  - JUL-AUG', 'PY  - 2016'], { text: '2016 Jul-Aug' }],
  ['Zotero’s “undefined”', ['DA  - 2016/10//undefined', 'PY  - 2016'], { text: '2016 Oct', month: 10 }],
  ['a season beside its day', ['DA  - 2016/11/05/autumn'], { text: '2016 Nov 5', month: 11, day: 5 }],
  ['a season alone', ['DA  - 2016///Spring'], { text: '2016 Spring' }],
])('keeps the year and what else is known of %s', async (_whose, fields, date) => {
  expect((await recordOf('TI  - T', ...fields))?.citation.date).toEqual({ year: 2016, ...date });
});

it('finds the PMID where Embase, Ovid, ProQuest, EBSCO and the Cochrane Library have it', async () => {
  const pmidOf = async (...fields: string[]) => (await recordOf(...fields))?.citation.ids.pmid;
  expect(await pmidOf('C5  - 15368318', 'DB  - Embase', 'DB  - Medline')).toBe('15368318');
  expect(await pmidOf('ID  - 32672909', 'DB  - Ovid MEDLINE(R) <1946-Present>')).toBe('32672909');
  expect(await pmidOf('AN  - 1030348498; 22571691', 'DB  - MEDLINE')).toBe('22571691');
  expect(await pmidOf('N1  - pictorial. NLM UID: 101208192. PMID: NLM23803397.')).toBe('23803397');
  expect(await pmidOf('AN  - CN-01234567', 'C3  - PubMed 30975481')).toBe('30975481');
  const link = 'https://search.ebscohost.com/login.aspx?direct=true&db=cmedm&AN=28939214&site=ehost-live';
  expect(await pmidOf(`UR  - ${link}`)).toBe('28939214');
  expect(await pmidOf('UR  - https://europepmc.org/article/MED/28939215')).toBe('28939215');
});

it('takes no other database’s number for a PMID', async () => {
  const fields = ['TI  - T', 'ID  - 20203152553', 'AN  - 2214991469; 51887', 'C5  - 12', 'DB  - PTSDpubs'];
  expect((await recordOf(...fields))?.citation.ids).toEqual({});
  expect((await recordOf('TI  - T', 'AN  - 01633333'))?.citation.ids).toEqual({});
});

it('finds the PMCID of electronic articles and books, and the DOI that EBSCO has among the links', async () => {
  const record = await recordOf('C3  - PMC1234567', 'L3  - 10.1016/j.agee.2016.06.041');
  expect(record?.citation.ids).toEqual({ pmcid: 'PMC1234567', doi: '10.1016/j.agee.2016.06.041' });
});

it('knows surnames before initials with dots, as Embase has them', async () => {
  const record = await recordOf('A1  - Adler D.G.', 'A1  - van der Horst A.-M.', 'A1  - Liu R.');
  expect(record?.citation.authors.map(({ name }) => name)).toEqual(['Adler DG', 'van der Horst AM', 'Liu R']);
});

it('takes an organisation for a group, also without EndNote’s comma', async () => {
  const record = await recordOf('AU  - World Health Organization', 'AU  - Claude E. Shannon', 'AU  - WHO,');
  expect(record?.citation.authors).toEqual([
    { name: 'World Health Organization', group: true },
    { name: 'Shannon CE', fullName: 'Claude E. Shannon' },
    { name: 'WHO', group: true },
  ]);
});

it('takes the journal for the journal where EBSCO has a translated title beside it', async () => {
  const record = await recordOf(
    'T1  - 标题',
    'T2  - A translated title',
    'JF  - Transactions',
    'JO  - Trans',
  );
  expect(record?.citation).toMatchObject({ title: '标题', journal: 'Transactions' });
});

it('leaves out what stands for pages and is none', async () => {
  expect((await recordOf('TI  - T', 'SP  - No', 'EP  - Specified'))?.citation.pages).toBeUndefined();
  expect((await recordOf('TI  - T', 'SP  - pp 37-64'))?.citation.pages).toBe('37-64');
});

it('takes no notice of what Ovid and JSTOR print between records', async () => {
  const items = await read(
    'Provider: JSTOR http://www.jstor.org\nDatabase: JSTOR\nContent: text/plain; charset="UTF-8"\n\n' +
      'TY  - JOUR\nTI  - One\nER  -\nNL  - Clin Psychol\n\nLink to the Ovid Full Text or citation: http://x\n\n2.\n' +
      'TY  - JOUR\nTI  - Two\nER  -\n',
  );
  expect(items).toMatchObject([
    { record: { citation: { title: 'One' } } },
    { record: { citation: { title: 'Two' } } },
  ]);
});

it('reads a note that Zotero wrote in HTML', async () => {
  const record = await recordOf('TI  - T', 'N1  - <p>Ask <b>Anna</b></p><ul><li>about table 2</li></ul>');
  expect(record?.notes).toEqual([{ body: 'Ask **Anna**\n\n- about table 2' }]);
  const bold = await recordOf('TI  - T', 'N1  - <b>From Mendeley</b><br/>and on');
  expect(bold?.notes).toEqual([{ body: '**From Mendeley**\nand on' }]);
  const lines = await recordOf('TI  - T', 'N1  - <ul>', '<li>', 'one <b>two</b>', '</li>', '</ul>');
  expect(lines?.notes).toEqual([{ body: '- one **two**' }]);
});

it('takes ASReview’s labels for decisions, and leaves the notes around them', async () => {
  const all = ['ASReview_relevant', 'ASReview_irrelevant', 'ASReview_not_seen'];
  const said = await Promise.all(all.map((label) => recordOf('TI  - T', `N1  - ${label}`)));
  expect(said.map((record) => record?.decision)).toEqual(['include', 'exclude', undefined]);
  expect(said.flatMap((record) => record?.notes)).toEqual([]);
  const mixed = await recordOf('TI  - T', 'N1  - Look again. ASReview_relevant. And again.');
  expect(mixed).toMatchObject({ decision: 'include', notes: [{ body: 'Look again. And again.' }] });
});

it('keeps aside what ASReview 2 says in notes of its own, but for the note that somebody wrote there', async () => {
  const record = await recordOf(
    'TI  - T',
    'N1  - ASReview_irrelevant',
    'N1  - asreview_label: 0.0',
    'N1  - asreview_time: 1743073861.2',
    'N1  - asreview_tag_design_rct: 1.0',
    'N1  - asreview_tag_topic_sepsis: 0',
    'N1  - asreview_note: "Look \\"again\\""',
  );
  expect(record).toMatchObject({
    decision: 'exclude',
    notes: [{ body: 'Look "again"' }],
    tags: [{ name: 'design_rct' }],
    extra: [
      'asreview_label: 0.0',
      'asreview_time: 1743073861.2',
      'asreview_tag_design_rct: 1.0',
      'asreview_tag_topic_sepsis: 0',
    ],
  });
});

it('reads a file of its own that Zotero or ASReview wrote anew: its tags are tags, its notes what they were', async () => {
  const record = await recordOf(
    'N1  - ASReview_relevant',
    'N1  - <p>Doubtful power.<br/>Ask Anna.</p>',
    'TI  - T',
    'AU  - RECOVERY Collaborative Group',
    'DP  - PubMargin',
    'KW  - methods/rct',
  );
  expect(record).toMatchObject({
    citation: { authors: [{ name: 'RECOVERY Collaborative Group', group: true }], keywords: [] },
    tags: [{ name: 'methods/rct' }],
    notes: [{ body: 'Doubtful power.\nAsk Anna.' }],
    decision: 'include',
  });
  expect(record).not.toHaveProperty('keywordsFrom');
});

it('takes Rayyan’s decision where a note of another program stands before it', async () => {
  const record = await recordOf(
    'TI  - T',
    'N1  - Read the appendix. | RAYYAN-INCLUSION: {"Emily"=>"Included"} | RAYYAN-LABELS: rct',
  );
  expect(record).toMatchObject({
    decision: 'include',
    tags: [{ name: 'rct' }],
    notes: [{ body: 'Read the appendix.' }],
  });
});

it('gives back the ISSN that it was given, also where that is none', async () => {
  const record = bareRecord({ ...bareCitation({ pmid: '1' }), issn: 'A' });
  expect((await comesBack(ris, record))?.citation.issn).toBe('A');
});

it('finds the PMID in Zotero’s “Extra”, among other lines, and where PMC has it, and shows neither as a note', async () => {
  const zotero = await recordOf(
    'TI  - T',
    'M2  - Citation Key: horst42',
    'PMID: 33301246',
    'PMCID: PMC7745181',
  );
  expect(zotero?.citation.ids).toEqual({ pmid: '33301246', pmcid: 'PMC7745181' });
  const pmc = await recordOf('TI  - T', 'N1  - 19651626[pmid]', 'AN  - PMC2739159[pmcid]', 'DB  - PMC');
  expect(pmc?.citation.ids).toEqual({ pmid: '19651626', pmcid: 'PMC2739159' });
  expect([zotero?.notes, pmc?.notes]).toEqual([[], []]);
});

it('leaves to people what they wrote into Zotero’s “Extra”', async () => {
  const record = await recordOf('TI  - T', 'M2  - PMID: 33301246', 'Ask Anna about table 2');
  expect(record?.notes).toEqual([{ body: 'Ask Anna about table 2' }]);
});

it('takes the number of an electronic article, as EndNote and Scopus have it, for its pages', async () => {
  const pagesOf = async (...fields: string[]) => (await recordOf('TI  - T', ...fields))?.citation.pages;
  expect(await pagesOf('C7  - e0123456')).toBe('e0123456');
  expect(await pagesOf('C7  - 104567', 'SP  - 3')).toBe('3');
  expect(await pagesOf('C7  - PMC1234567')).toBeUndefined();
});

it('takes keywords apart that stand in one field', async () => {
  const record = await recordOf('TI  - T', 'KW  - to read; sepsis;trials &amp; error');
  expect(record?.citation.keywords).toEqual(['to read', 'sepsis', 'trials &amp; error']);
});
