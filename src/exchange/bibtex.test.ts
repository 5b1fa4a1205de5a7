import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { biblatexFormat } from './biblatex.ts';
import { bibtexFormat } from './bibtex.ts';
import { type Losable, lostParts } from './records/losses.ts';
import { type FileRecord, bareRecord } from './records/record.ts';
import { ANY_RECORD } from './records/records.fixture.ts';
import { comesBack } from './records/round-trip.ts';
import { pieces } from './text/pieces.fixture.ts';
import { toldInEnglish } from '../../tests/fakes/told-in-english.ts';

const read = (text: string) => Array.fromAsync(toldInEnglish(bibtexFormat.in?.read(pieces([text]))));
const records = async (text: string) =>
  (await read(text)).flatMap((item) => ('record' in item ? [item.record] : []));
const write = async (format: typeof bibtexFormat, ...all: FileRecord[]) =>
  (await Array.fromAsync(format.out?.write(all, { at: 0, title: '' }) ?? [])).join('');

describe.each([bibtexFormat, biblatexFormat])('$name', (format) => {
  it('gives everything back', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_RECORD, async (record) => {
        expect(lostParts(record, await comesBack(format, record))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('gives what is in its fields back where the exact part is gone', async () => {
    const known: Losable[] = ['tags', 'title', 'identifiers', 'notes', 'volume, issue and pages', 'abstract'];
    await fc.assert(
      fc.asyncProperty(ANY_RECORD, async (record) => {
        const file = (await write(format, record)).replace(/pubmargin = \{[^}]*\}/, 'pubmargin = {}');
        const [back] = await records(file);
        expect(lostParts(record, back).filter((what) => known.includes(what))).toEqual([]);
        const plain = record.notes.filter(({ quote }) => quote === undefined).map(({ body }) => body);
        expect(back?.notes.map(({ body }) => body)).toEqual(expect.arrayContaining(plain));
      }),
      { numRuns: 50 },
    );
  });
});

const ARTICLE = {
  ...bareCitation({ pmid: '1', pmcid: 'PMC2', doi: '10.1000/x_1' }),
  title: 'A 5% rise of {IL}_2 & more',
  authors: [
    { name: 'Frenck RW Jr', fullName: 'Robert W Frenck Jr' },
    { name: 'WHO Group', group: true },
  ],
  journal: 'Journal of Things',
  date: { text: '2023 Nov 3', year: 2023, month: 11, day: 3 },
  pages: '1012-9',
};
const KEPT: FileRecord = {
  ...bareRecord(ARTICLE),
  tags: [{ name: 'a/b' }, { name: 'one, two' }],
  notes: [{ body: 'First.\nSecond line' }, { body: 'Another' }],
  decision: 'include',
};

it('says where BibTeX programs look for it what they know', async () => {
  const file = await write(bibtexFormat, KEPT);
  for (const line of [
    '@article{frenck2023-1,',
    '  title = {{A 5\\% rise of \\{IL\\}\\_2 \\& more}},',
    '  author = {Frenck, Jr, Robert W and {WHO Group}},',
    '  journal = {Journal of Things},',
    '  year = {2023},',
    '  month = nov,',
    '  pages = {1012--1019},',
    '  doi = {10.1000/x_1},',
    '  pmid = {1},',
    '  pmcid = {PMC2},',
    '  keywords = {a/b, {one, two}},',
    '  annote = {First.',
  ])
    expect(file.split('\n')).toContain(line);
});

it('says where BibLaTeX programs look for it what they know', async () => {
  const file = await write(biblatexFormat, KEPT);
  expect(file).toContain('  journaltitle = {Journal of Things},\n');
  expect(file).toContain('  eprint = {1},\n  eprinttype = {pubmed},\n');
  expect(file).toContain('  date = {2023-11-03},\n');
  expect(biblatexFormat.in?.recognises(file)).toBe(true);
});

it('gives every article a key that no other has', async () => {
  const bare = bareRecord(bareCitation({}));
  const file = await write(bibtexFormat, bare, bare, bare);
  const keys = [...file.matchAll(/^@article\{(.*),$/gm)].map(([, key]) => key);
  expect(new Set(keys).size).toBe(3);
});

it('takes what another program changed, and keeps what it left', async () => {
  const file = (await write(bibtexFormat, KEPT))
    .replace('5\\% rise', '6\\% rise')
    .replace('Another', 'Another one')
    .replace('keywords = {a/b', 'keywords = {new, a/b');
  const [record] = await records(file);
  expect(record).toMatchObject({
    citation: { title: 'A 6% rise of {IL}_2 & more', pages: '1012-9', authors: ARTICLE.authors },
    tags: [{ name: 'new' }, { name: 'a/b' }, { name: 'one, two' }],
    notes: [{ body: 'First.\nSecond line' }, { body: 'Another one' }],
    decision: 'include',
  });
});

it('reads TeX, names with von and Jr, @string, keywords and notes of other programs', async () => {
  const [record] = await records(`
@comment{jabref-meta: databaseType:bibtex;}
@string{jt = "Journal of Things"}
@Article(Key1,
  Title = "Caf{\\'e} of {DNA} \\& \\alpha--blocker",
  author = {von der Horst, Jr., Elis{\\"a}beth and Claude E. Shannon and {WHO Group}},
  journal = jt, year = 2019, month = dec # "~24", crossref = {other},
  pages = {12--19}, doi = {10.1000/a\\_b}, eprint = {123}, eprinttype = {pubmed},
  keywords = {one, with comma; two}, groups = {To read},
  readstatus = {read}, ranking = {rank4}, file = {:x.pdf:PDF},
  comment = {Read this.

Twice \\& more.}
)
`);
  expect(record).toMatchObject({
    citation: {
      ids: { pmid: '123', doi: '10.1000/a_b' },
      title: 'Café of DNA & α–blocker',
      journal: 'Journal of Things',
      date: { year: 2019 },
      pages: '12-19',
      keywords: ['one, with comma', 'two'],
    },
    notes: [{ body: 'Read this.\n\nTwice & more.' }],
    // JabRef's groups are people's own.
    ...{ tags: [{ name: 'To read' }], status: 'read', rating: 4 },
  });
  expect(record?.citation.authors.map(({ name }) => name)).toEqual([
    'von der Horst E Jr',
    'Shannon CE',
    'WHO Group',
  ]);
});

it('takes what people tagged in Mendeley for tags, and for no keywords beside', async () => {
  const [record] = await records(
    '@article{a, title = {T}, keywords = {heart,rct,to cite}, mendeley-tags = {rct,to cite}}',
  );
  expect(record).toMatchObject({
    tags: [{ name: 'rct' }, { name: 'to cite' }],
    citation: { keywords: ['heart'] },
  });
});

it('names the entry whose brackets don’t close, and reads the others', async () => {
  const items = await read(
    '@article{a,\n title = {A {b},\n year = 2001\n}\n\n@article{b, title = {B}}\n@book{c, title = {C}},\n author = {Lost}\n}\n@misc{d, title = {D',
  );
  expect(items.map((item) => ('record' in item ? item.record.citation.title : item.line))).toEqual([
    ...[1, 'B', 'C', 8, 10],
  ]);
  expect(items).toMatchObject([
    {
      notUnderstood: expect.stringMatching(/^The brackets of this entry don’t close: @article\{a,/) as string,
    },
    {},
    {},
    { notUnderstood: 'This line stands in no entry: author = {Lost}' },
    { notUnderstood: expect.stringMatching(/^The brackets of this entry don’t close: @misc/) as string },
  ]);
});

it('names an entry that it can make nothing of', async () => {
  expect(await read('@article{a, title = "B}\n')).toMatchObject([
    { notUnderstood: 'This entry could not be read: @article{a, title = "B}', line: 1 },
  ]);
});

it('reads the title where TeX makes no sense', async () => {
  const [record] = await records(
    '@article{a, title = {Costs of $5 and {\\weird}}, year = {in press}, pmid = {7}}',
  );
  expect(record?.citation).toMatchObject({
    ids: { pmid: '7' },
    title: expect.stringContaining('Costs of') as string,
  });
});

it('says of a file of another kind that it is none', async () => {
  await expect(read('PMID- 1\nTI  - T\n')).rejects.toMatchObject({ code: 'invalid' });
});

it('is not kept busy by brackets without an end', async () => {
  const items = await read(`@article{a, title = ${'{'.repeat(200_000)}\n@article{b, title = {B}}`);
  expect(items).toMatchObject([{ line: 1 }, { record: { citation: { title: 'B' } } }]);
});

const SAMPLES = new URL('../../../shared/samples/jabref/', import.meta.url);
it.skipIf(!existsSync(SAMPLES)).each([
  [
    'MedlineImporterTestArticleID',
    { pmid: '26711635', doi: '10.1016/j.diagmicrobio.2015.11.017' },
    2015,
    15,
    6,
  ],
  ['MedlineImporterTestKeywordSingleEntry', { pmid: '10097079' }, 1999, 1, 3],
  ['MedlineImporterTestMeshHeadingList', { pmid: '12345678' }, 2024, 0, 7],
  ['MedlinePlainImporterTestCompleteEntry', { pmid: '20481061' }, 2009, 2, 14],
  ['RisImporterTest5a', { doi: '10.1016/j.powtec.2012.01.008' }, 2012, 6, 1],
  ['RisImporterTest7', {}, 2015, 5, 0],
])('reads JabRef’s %s (../shared/samples)', async (name, ids, year, authors, keywords) => {
  const all = await records(readFileSync(new URL(`${name}.bib`, SAMPLES), 'utf8'));
  expect(all).toHaveLength(1);
  const citation = all[0]?.citation;
  expect(citation).toMatchObject({ ids, date: { year } });
  expect([citation?.authors.length, citation?.keywords.length]).toEqual([authors, keywords]);
  expect(citation?.title).toMatch(/^(?:Diag|Form|Test|From|Rel)/);
  expect(all[0]?.notes).toEqual([]);
});
