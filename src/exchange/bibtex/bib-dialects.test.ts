import { expect, it } from 'vitest';
import { bibtexFormat } from '../bibtex.ts';
import type { FileRecord } from '../records/record.ts';
import { pieces } from '../text/pieces.fixture.ts';

async function recordsOf(text: string): Promise<FileRecord[]> {
  const items = await Array.fromAsync(bibtexFormat.in?.read(pieces([text])) ?? []);
  return items.flatMap((item) => ('record' in item ? [item.record] : []));
}
async function recordOf(text: string): Promise<FileRecord | undefined> {
  return (await recordsOf(text))[0];
}

it.each([
  ['$\\geq$5 $\\times$ 3, $\\pm$0.1\\%', '≥5 × 3, ±0.1%'],
  ['100\\,mg at 37\\,$^{\\circ}$C', '100 mg at 37 °C'],
  ["Garc{\\'\\i}a, D{\\'{\\i}}az and na{\\\"\\i}ve", 'García, Díaz and naïve'],
  ['\\mbox{ABC} of 5\\,{\\AA}ngstr{\\"o}m\\ldots', 'ABC of 5 Ångström…'],
  ['{\\textalpha}-synuclein and TNF-$\\alpha$', 'α-synuclein and TNF-α'],
  ['See \\href{https://example.org}{the page}', 'See the page (https://example.org)'],
  ['Fitbit 2<sup>TM</sup>', 'Fitbit 2TM'],
])('makes of %s what TeX prints', async (tex, title) => {
  expect((await recordOf(`@article{a, title = {${tex}}}`))?.citation.title).toBe(title);
});

it('makes names of TeX’s dotless letters', async () => {
  const record = await recordOf("@article{a, author = {D{\\'{\\i}}az, Jos{\\'e} and others}}");
  expect(record?.citation.authors).toEqual([{ name: 'Díaz J', fullName: 'José Díaz' }]);
});

it('reads EndNote’s entries without a key', async () => {
  const record = await recordOf('@article{\n  author = {Huang, Y.},\n  title = {A title}\n}');
  expect(record?.citation).toMatchObject({ title: 'A title', authors: [{ name: 'Huang Y' }] });
});

it.each([
  ['a name of two words', 'key words = {one},'],
  ['a value of two words', 'note = in press,'],
  ['a missing comma behind the key', ''],
])('reads on behind %s', async (_what, field) => {
  const record = await recordOf(`@article{Key${field && ','}\n ${field}\n title = {T},\n year = 2001\n}`);
  expect(record?.citation).toMatchObject({ title: 'T', date: { year: 2001 } });
});

it('finds the PMID in Europe PMC’s key, the PMCID in its link, and sections in its abstract', async () => {
  const record = await recordOf(
    '@article {PMID:36788546,\n\tTitle = {T},\n\tPages = {59—67},\n\tURL = {https://europepmc.org/articles/PMC9926785},\n' +
      '\tAbstract = {<h4>Background</h4>One.<h4>Methods</h4>Two.},\n}',
  );
  expect(record?.citation).toMatchObject({
    ids: { pmid: '36788546', pmcid: 'PMC9926785' },
    pages: '59-67',
    abstracts: [{ sections: [{ label: 'BACKGROUND' }, { label: 'METHODS' }] }],
  });
});

it('reads a DOI as Mendeley escapes it, and takes its folders for tags', async () => {
  const record = await recordOf(
    '@article{a, title = {T}, doi = {10.1007/978-3-540-89689-0{\\_}23}, mendeley-groups = {M{\\&}A,M{\\&}A/DEA}}',
  );
  expect(record?.citation.ids).toEqual({ doi: '10.1007/978-3-540-89689-0_23' });
  expect(record?.tags).toEqual([{ name: 'M&A' }, { name: 'M&A/DEA' }]);
});

it('takes the tags of Calibre and Qiqqa for tags', async () => {
  const record = await recordOf('@book{a, title = "T", tags = "Ethik, Geschichte"}');
  expect(record?.tags).toEqual([{ name: 'Ethik' }, { name: 'Geschichte' }]);
});

it('puts BibLaTeX’s subtitle behind the title', async () => {
  const record = await recordOf('@article{a, title = {Double Crossed}, subtitle = {The Spillover}}');
  expect(record?.citation.title).toBe('Double Crossed: The Spillover');
});

it('takes from the proceedings that an entry refers to what it does not say itself', async () => {
  const found = await recordsOf(
    '@inproceedings{a, title = {Part}, crossref = {Conf:06}}\n@inproceedings{b, title = {Lost}, crossref = {none}}\n' +
      '@proceedings{conf:06, title = {Proceedings}, year = {2006}, month = oct}\n' +
      '@inproceedings{c, title = {Later}, year = 2007, crossref = {Conf:06}}\n',
  );
  const said = found.map(({ citation: { title, journal, date } }) => [title, journal, date?.text]);
  expect(said).toEqual([
    ['Proceedings', undefined, '2006 Oct'],
    ['Later', 'Proceedings', '2007 Oct'],
    ['Part', 'Proceedings', '2006 Oct'],
    ['Lost', undefined, undefined],
  ]);
});

it('reads Web of Science’s values, each in two brackets', async () => {
  const record = await recordOf(
    '@article{ WOS:1,\nTitle = {{A title}},\nMonth = {{JAN 15}},\nYear = {{2021}},\nJournal-ISO = {{J. X}},\n' +
      'Article-Number = {{104}},\nDOI = {{10.1000/x}},\nPubmed-ID = {{12}},\nKeywords = {{a b; c}},\n}',
  );
  expect(record?.citation).toMatchObject({
    ids: { pmid: '12', doi: '10.1000/x' },
    ...{ title: 'A title', journalAbbreviation: 'J. X', pages: '104', keywords: ['a b', 'c'] },
    date: { year: 2021, month: 1, day: 15 },
  });
});

it('reads what Scopus has under names of its own, and takes its counts for no note', async () => {
  const record = await recordOf(
    '@ARTICLE{a,\ntitle={T},\nart_number={169805},\npubmed_id={12},\nabbrev_source_title={J. X},\n' +
      'note={cited By 12; Conference Code:55194},\nauthor_keywords={a;  b},\nkeywords={b; c},\nsource={Scopus},\n}',
  );
  expect(record).toMatchObject({
    citation: {
      ids: { pmid: '12' },
      ...{ journalAbbreviation: 'J. X', pages: '169805', keywords: ['a', 'b', 'c'] },
    },
    notes: [],
  });
});

it('is not kept busy by a name without an end', async () => {
  const record = await recordOf(`@article{a, author = {Shannon, Claude and ${'A. '.repeat(100_000)}}}`);
  expect(record?.citation.authors).toEqual([{ name: 'Shannon C', fullName: 'Claude Shannon' }]);
});

it('takes EndNote’s keywords one a line, and those of a line that was broken as they are', async () => {
  const keywords = async (text: string) =>
    (await recordOf(`@article{a, title = {T}, keywords = {${text}}}`))?.citation.keywords;
  expect(await keywords('Adult\nAntigens, Neoplasm\n*Vaccines/adverse effects')).toEqual([
    'Adult',
    'Antigens, Neoplasm',
    '*Vaccines/adverse effects',
  ]);
  const broken = 'sepsis, a rather long line of keywords that was broken at, machine\n learning';
  expect((await keywords(broken))?.at(-1)).toBe('machine learning');
  expect(await keywords('sepsis,\nshock')).toEqual(['sepsis', 'shock']);
});

it('finds the PMID where Better BibTeX has it, and leaves out the address that Zotero keeps in its “Extra”', async () => {
  const record = await recordOf(
    '@article{a, title = {T}, eprint = {33301246}, eprinttype = {pmid}, note = {\\_eprint: https://example.org/x\nPublisher: X}}',
  );
  expect(record).toMatchObject({ citation: { ids: { pmid: '33301246' } }, notes: [] });
});
