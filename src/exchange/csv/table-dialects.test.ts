import { expect, it } from 'vitest';
import { csv } from '../csv.ts';
import type { FileRecord } from '../records/record.ts';
import { pieces } from '../text/pieces.fixture.ts';
import { tsv } from '../tsv.ts';
import { toldInEnglish } from '../../../tests/fakes/told-in-english.ts';

async function rowsOf(text: string, format = csv): Promise<FileRecord[]> {
  const items = await Array.fromAsync(toldInEnglish(format.in?.read(pieces([text]))));
  return items.flatMap((item) => ('record' in item ? [item.record] : []));
}
const authorsOf = async (cell: string) =>
  (await rowsOf(`Title,Authors\nT,"${cell}"\n`)).flatMap(({ citation }) => citation.authors);

it('reads Embase’s columns', async () => {
  const [record] = await rowsOf(
    'Title,Author Names,Source title,Publication Year,First Page,Last Page,Article Language,Medline PMID,DOI\n' +
      '"Lung cancer","Smith A.B., De la Cruz M., van der Berg P.-J.",Chest,2019,615,624,English,30312345,10.1016/x\n',
  );
  expect(record?.citation).toMatchObject({
    ids: { pmid: '30312345', doi: '10.1016/x' },
    authors: [{ name: 'Smith AB' }, { name: 'De la Cruz M' }, { name: 'van der Berg PJ' }],
    ...{ journal: 'Chest', pages: '615-624', language: 'English' },
  });
});

it('reads Scopus’ columns, the full names before the short ones', async () => {
  const [record] = await rowsOf(
    'Authors,Author full names,Title,Source title,Art. No.,Page start,Page end,PubMed ID\n' +
      'Smith J.; Doe A.B.,"Smith, John (57200000000); Doe, Anna B. (57200000001)",T,Journal,104,,,33412345\n',
  );
  expect(record?.citation).toMatchObject({
    ids: { pmid: '33412345' },
    authors: [
      { name: 'Smith J', fullName: 'John Smith' },
      { name: 'Doe AB', fullName: 'Anna B Doe' },
    ],
    pages: '104',
  });
});

it('reads Web of Science’s table by the marks of its fields', async () => {
  const [record] = await rowsOf(
    'PT\tAU\tAF\tTI\tSO\tPD\tPY\tVL\tIS\tBP\tEP\tDI\tPM\n' +
      'J\tLoach, PA\tLoach, Paul A.\tInteractions\tBIOCHEMISTRY\tJUN 8\t2004\t43\t22\t7003\t7016\t10.1021/bi049798f\t15170338\n',
    tsv,
  );
  expect(record?.citation).toMatchObject({
    ids: { pmid: '15170338', doi: '10.1021/bi049798f' },
    authors: [{ name: 'Loach PA', fullName: 'Paul A Loach' }],
    date: { text: '2004 Jun 8', year: 2004, month: 6, day: 8 },
    ...{ title: 'Interactions', journal: 'BIOCHEMISTRY', volume: '43', issue: '22', pages: '7003-7016' },
  });
});

it('reads lists as Python prints them', async () => {
  const [record] = await rowsOf(
    "title,first_authors,keywords,publication_year\nT,\"['Marx, Karl', 'Lindgren, Astrid']\",\"['Pippi', 'Piraten']\",2014//\n",
  );
  expect(record?.citation).toMatchObject({
    authors: [{ name: 'Marx K' }, { name: 'Lindgren A' }],
    keywords: ['Pippi', 'Piraten'],
    date: { year: 2014 },
  });
});

it('knows authors of a list of references, and organisations among people', async () => {
  expect(await authorsOf('Doleac, J. L., & Stein, L. C. D.')).toEqual([
    { name: 'Doleac JL' },
    { name: 'Stein LCD' },
  ]);
  expect(await authorsOf('Horst, E.; World Health Organization')).toEqual([
    { name: 'Horst E' },
    { name: 'World Health Organization', group: true },
  ]);
});

it('reads the notes of Zotero’s table as text, each by itself', async () => {
  const [record] = await rowsOf(
    'Title,Notes,Extra\nT,"<p>My <b>note</b></p>; <div>second; half</div>","PMID: 7\nCitation Key: x\nRead this!"\n',
  );
  expect(record).toMatchObject({
    citation: { ids: { pmid: '7' } },
    notes: [{ body: 'My **note**' }, { body: 'second; half' }, { body: 'Read this!' }],
  });
});

it('finds the PMID in the link of ASReview’s table', async () => {
  const [record] = await rowsOf('title,url\nT,https://pubmed.ncbi.nlm.nih.gov/123/\n');
  expect(record?.citation.ids).toEqual({ pmid: '123' });
});

it('reads Dimensions’ table behind what it tells of its data', async () => {
  const text =
    '"About the data: Exported on Jul 24, 2020. Criteria: ""covid"""\nRank,PMID,Title,PubYear,Publication Date,Pagination\n' +
    '1,12,T,2020,2020-01-02,3-4\n';
  expect(csv.in?.recognises(text)).toBe(true);
  expect((await rowsOf(text))[0]?.citation).toMatchObject({
    ids: { pmid: '12' },
    ...{ title: 'T', pages: '3-4', date: { year: 2020, month: 1, day: 2 } },
  });
});

it('reads the columns of Covidence, Lens and Publish or Perish', async () => {
  const [covidence] = await rowsOf('Title,Published Year,Published Month,Tags\nT,2020,May,rct; later\n');
  expect(covidence).toMatchObject({
    citation: { date: { year: 2020, month: 5 } },
    tags: [{ name: 'rct' }, { name: 'later' }],
  });
  const [lens] = await rowsOf(
    'Title,Author/s,Issue Number,ISSNs\nT,Jane A. Doe; J Smith,2,1476-4687; 0028-0836\n',
  );
  expect(lens?.citation).toMatchObject({
    authors: [{ name: 'Doe JA' }, { name: 'Smith J' }],
    ...{ issue: '2', issn: '1476-4687' },
  });
  const [scholar] = await rowsOf(
    'Cites,Authors,Title,Source,StartPage,EndPage\n7,"A Einstein, N Rosen",T,Physical review,7,9\n',
  );
  expect(scholar?.citation).toMatchObject({
    authors: [{ name: 'Einstein A' }, { name: 'Rosen N' }],
    ...{ journal: 'Physical review', pages: '7-9' },
  });
});

it('reads the place of an article in Embase’s column for sources', async () => {
  const [record] = await rowsOf(
    'Title,Source\nT,World Journal (2011) 17:1 (130-134). Date of Publication: 2011\n',
  );
  expect(record?.citation).toMatchObject({
    ...{ journal: 'World Journal', volume: '17', issue: '1', pages: '130-134', date: { year: 2011 } },
  });
});

it('says of Embase’s table with a row for each field what to do', async () => {
  const text = '"TITLE","Sleep Apnea"\n"AUTHOR NAMES","Shi X.","Jiang P."\n"MEDLINE PMID","12345678"\n';
  await expect(rowsOf(text)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('one below the other') as string,
  });
});

it('tells people from groups in PubMed’s own table, which has semicolons around groups and a full stop behind', async () => {
  const names = async (cell: string) => (await authorsOf(cell)).map(({ name }) => name);
  expect(await authorsOf('Polack FP, Frenck RW Jr; C4591001 Clinical Trial Group.')).toEqual([
    { name: 'Polack FP' },
    { name: 'Frenck RW Jr' },
    { name: 'C4591001 Clinical Trial Group', group: true },
  ]);
  expect(await names('RECOVERY Collaborative Group; Horby P, van der Berg A.')).toEqual([
    'RECOVERY Collaborative Group',
    'Horby P',
    'van der Berg A',
  ]);
  expect(await names('[No authors listed].')).toEqual([]);
  expect(await names('Guan WJ, Suryanto, Ni ZY, Hu Y.')).toEqual(['Guan WJ', 'Suryanto', 'Ni ZY', 'Hu Y']);
});

it('reads Covidence’s table: the PMID, tags, and why an article was left out', async () => {
  const rows = await rowsOf(
    'Title,Authors,Published Year,Accession Number,DOI,Covidence #,Study,Notes,Tags\n' +
      'One,"Smith, J.; Doe, A. B.",2020,33301246,,#123,Smith 2020,Exclusion reason: Wrong study design; ,rct; children\n' +
      'Two,,2019,107520452. Language: English,,#124,,Exclusion reason: Wrong population; Jo (Select): Look again;,\n' +
      'Three,,2019,2019123456,,#125,,,\n',
  );
  expect(
    rows.map(({ citation, notes, tags, decision, reasons }) => ({
      ids: citation.ids,
      ...{ notes, tags, decision, reasons },
    })),
  ).toEqual([
    {
      ids: { pmid: '33301246' },
      notes: [],
      tags: [{ name: 'rct' }, { name: 'children' }],
      ...{ decision: 'exclude', reasons: ['Wrong study design'] },
    },
    {
      ...{ ids: {}, notes: [{ body: 'Jo (Select): Look again;' }], tags: [] },
      ...{ decision: 'exclude', reasons: ['Wrong population'] },
    },
    { ids: {}, notes: [], tags: [], decision: undefined, reasons: [] },
  ]);
});

it('reads whole numbers that pandas, and so ASReview, wrote with a point', async () => {
  const [record] = await rowsOf('title,pmid,year,asreview_label\nT,33301246.0,2020.0,1.0\n');
  expect(record).toMatchObject({
    citation: { ids: { pmid: '33301246' }, date: { text: '2020', year: 2020 } },
    decision: 'include',
  });
});

it('reads the tags of ASReview 2, which has a column for each', async () => {
  const rows = await rowsOf(
    'title,asreview_label,asreview_tag_design_rct,asreview_tag_topic_sepsis\nOne,1,1,0\nTwo,0,0,1.0\nThree,,,\n',
  );
  expect(rows.map(({ tags }) => tags.map(({ name }) => name))).toEqual([
    ['design_rct'],
    ['topic_sepsis'],
    [],
  ]);
});
