// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/article/citation.ts';
import { bibtexFormat } from '../../../src/exchange/bibtex.ts';
import type { ReadItem } from '../../../src/exchange/records/format.ts';
import { KeywordsOfFile } from '../../../src/exchange/records/keywords-of-file.ts';
import type { FileRecord } from '../../../src/exchange/records/record.ts';
import { parseRecords } from '../../../src/ncbi/records.ts';
import { hasSamples, readSample, type ReadSample, sampleFiles, textOfSample } from './sample-files.ts';

/** What is in a file, counted by hand: records, and how many of them have a title, a year, a PMID, a DOI; authors in all. */
type Counts = readonly [
  records: number,
  titles: number,
  years: number,
  pmids: number,
  dois: number,
  authors: number,
];

const TRUTH: Readonly<Record<string, readonly [format: string, ...Counts]>> = {
  'citation-file-formatting/CSV/_baseline_pubmed.csv': ['CSV', 10, 10, 10, 10, 10, 88],
  'citation-file-formatting/CSV/_baseline_rayyan.csv': ['CSV for Rayyan', 10, 10, 10, 0, 10, 33],
  'citation-file-formatting/CSV/_baseline_zotero.csv': ['CSV', 10, 10, 10, 0, 10, 33],
  'citation-file-formatting/RIS/_baseline_endnote.ris': ['RIS', 10, 10, 10, 0, 10, 33],
  'citation-file-formatting/RIS/_baseline_mendeley.ris': ['RIS', 10, 10, 10, 0, 10, 33],
  'citation-file-formatting/RIS/_baseline_rayyan.ris': ['RIS', 10, 10, 10, 0, 10, 33],
  'citation-file-formatting/RIS/_baseline_zotero.ris': ['RIS', 10, 10, 10, 0, 10, 33],
  'citation-file-formatting/RIS/_baseline_pubmed.trimmed-5-of-50.nbib': ['NBIB (MEDLINE)', 5, 5, 5, 5, 5, 23],
  'jabref/MedlineImporterTestArticleID.bib': ['BibTeX', 1, 1, 1, 1, 1, 15],
  'jabref/MedlineImporterTestKeywordSingleEntry.bib': ['BibTeX', 1, 1, 1, 1, 0, 1],
  'jabref/MedlineImporterTestMeshHeadingList.bib': ['BibTeX', 1, 1, 1, 1, 0, 0],
  'jabref/MedlinePlainImporterTestCompleteEntry.bib': ['BibTeX', 1, 1, 1, 1, 0, 2],
  'jabref/RisImporterTest5a.bib': ['BibTeX', 1, 1, 1, 0, 1, 6],
  'jabref/RisImporterTest7.bib': ['BibTeX', 1, 1, 1, 0, 0, 5],
  'jabref/MedlinePlainImporterTestCompleteEntry.txt': ['NBIB (MEDLINE)', 1, 1, 1, 1, 0, 2],
  'jabref/MedlinePlainImporterTestMultipleEntries.txt': ['NBIB (MEDLINE)', 7, 2, 3, 5, 1, 2],
  // Eight of its eleven records are nothing but their type, one has a journal alone.
  'jabref/RisImporterTest1.ris': ['RIS', 2, 1, 1, 0, 1, 2],
  'jabref/RisImporterTest4a.ris': ['RIS', 1, 1, 1, 0, 0, 1],
  'jabref/RisImporterTest5a.ris': ['RIS', 1, 1, 1, 0, 1, 6],
  'jabref/RisImporterTest7.ris': ['RIS', 1, 1, 1, 0, 0, 3],
  'rayyan-formats-core/example1.csv': ['CSV for Rayyan', 2, 2, 1, 0, 0, 5],
  'rayyan-formats-core/example2.csv': ['CSV for Rayyan', 4, 4, 1, 0, 0, 6],
  'rayyan-formats-core/example3.csv': ['CSV for Rayyan', 2, 2, 1, 0, 0, 4],
  'rayyan-formats-core/example4.csv': ['CSV for Rayyan', 2, 2, 1, 0, 0, 4],
  'rayyan-formats-core/example5.csv': ['CSV', 2, 2, 2, 1, 2, 23],
  'rayyan-formats-plugins/example1.nbib': ['NBIB (MEDLINE)', 10, 10, 10, 10, 7, 27],
  'rayyan-formats-plugins/example2.ris': ['RIS', 1, 1, 1, 0, 0, 2],
  'rayyan-formats-plugins/example3.nbib': ['NBIB (MEDLINE)', 1, 1, 1, 1, 0, 2],
  'rispy/example_bom.ris': ['RIS', 1, 0, 0, 0, 1, 0],
  'rispy/example_custom_list_tags.ris': ['RIS', 1, 0, 0, 0, 0, 2],
  'rispy/example_full.ris': ['RIS', 2, 2, 2, 0, 0, 4],
  'rispy/example_multi_unknown_tags.ris': ['RIS', 1, 1, 1, 0, 0, 1],
  'rispy/example_multiline.ris': ['RIS', 3, 0, 0, 0, 0, 0],
};

/** Files in which nothing is to be read, and what is said of them. */
const REFUSED: Readonly<Record<string, string>> = {
  // Annotations of pages that are no articles.
  ...Object.fromEntries(
    ['12', '18', '23', '25', '26', '27', '31', '36', '41-example44'].map((name) => [
      `w3c/anno${name}.json`,
      '1 not understood',
    ]),
  ),
  'w3c/incorrect/anno12.json': 'The file is damaged, or is no JSON file.',
  // No fields but an abstract; PubMed's XML, which only E-utilities give; schemas; another program's own file.
  'jabref/MedlinePlainImporterTestMultiAbstract.txt': 'none',
  'jabref/MedlineImporterTestArticleID.xml': 'none',
  'jabref/MedlineImporterTestKeywordSingleEntry.xml': 'none',
  'jabref/MedlineImporterTestMeshHeadingList.xml': 'none',
  'jabref/MedlineImporterTestNbib.xml': 'none',
  'papermemory/3-papers-memory.json': 'none',
  'csl/csl-data.json': 'none',
  'hypothesis/annotation.yaml': 'none',
};
const TEXTS = /(?:LICENSE|\.md)$/;

const read = new Map<string, ReadSample>();

describe.skipIf(!hasSamples)('files of other programs', () => {
  beforeAll(async () => {
    for (const path of sampleFiles()) read.set(path, await readSample(path));
  });

  afterAll(() => {
    const rows = [...read].filter(([path]) => !TEXTS.test(path)).map(([path, sample]) => rowOf(path, sample));
    const head = ['file', 'taken for', 'records', 'titles', 'years', 'PMIDs', 'DOIs', 'authors', ''];
    const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
    console.log(
      [head, ...rows]
        .map((row) =>
          row
            .map((cell, at) => cell.padEnd(widths[at] ?? 0))
            .join('  ')
            .trimEnd(),
        )
        .join('\n'),
    );
  });

  it('are all known to this test', () => {
    const known = [...Object.keys(TRUTH), ...Object.keys(REFUSED)].sort();
    expect([...read.keys()].filter((path) => !TEXTS.test(path))).toEqual(known);
  });

  it.each(Object.entries(TRUTH))(
    '%s: every record, title, year, identifier and author is read',
    (path, truth) => {
      const sample = read.get(path);
      expect(sample && [sample.format, ...countsOf(sample)]).toEqual(truth);
      expect(sample?.refusal).toBeUndefined();
    },
  );

  it.each(Object.entries(REFUSED))('%s: what is no list of articles is said to be none', (path, said) => {
    const { format, records, strange, refusal } = read.get(path) ?? {};
    expect(records).toEqual([]);
    expect(refusal ?? (strange ? `${strange} not understood` : format)).toBe(said);
  });

  it('keywords are tags where people may have given them, and not where they come from Embase, MEDLINE or Rayyan', async () => {
    const taken = new Map<string, string>();
    for (const [path, { records }] of read) {
      const keywords = new KeywordsOfFile();
      await Array.fromAsync(keywords.settled(items(records)));
      if (keywords.found) taken.set(path, keywords.found.as);
    }
    const [cff, jabref] = ['citation-file-formatting/RIS/_baseline', 'jabref/Med'];
    expect(Object.fromEntries(taken)).toEqual({
      ...{ [`${cff}_endnote.ris`]: 'keywords', [`${cff}_mendeley.ris`]: 'keywords' },
      ...{ [`${cff}_rayyan.ris`]: 'keywords', [`${cff}_zotero.ris`]: 'keywords' },
      [`${cff}_pubmed.trimmed-5-of-50.nbib`]: 'keywords',
      [`${jabref}lineImporterTestArticleID.bib`]: 'keywords',
      [`${jabref}lineImporterTestKeywordSingleEntry.bib`]: 'tags',
      [`${jabref}lineImporterTestMeshHeadingList.bib`]: 'keywords',
      [`${jabref}linePlainImporterTestCompleteEntry.bib`]: 'keywords',
      'jabref/RisImporterTest1.ris': 'tags',
      'jabref/RisImporterTest5a.bib': 'tags',
      'jabref/RisImporterTest5a.ris': 'keywords',
      'rayyan-formats-plugins/example1.nbib': 'keywords',
      'rayyan-formats-plugins/example2.ris': 'tags',
      'rispy/example_full.ris': 'tags',
    });
  });

  it('the same ten articles come out of Rayyan, Zotero, EndNote and Mendeley', () => {
    const [first, ...others] = [
      ...['CSV/_baseline_zotero.csv', 'CSV/_baseline_rayyan.csv', 'RIS/_baseline_zotero.ris'],
      ...['RIS/_baseline_rayyan.ris', 'RIS/_baseline_endnote.ris', 'RIS/_baseline_mendeley.ris'],
    ].map((name) => articles(read.get(`citation-file-formatting/${name}`)?.records ?? []));
    expect(first).toHaveLength(10);
    for (const one of others) expect(one).toEqual(first);
  });

  it.each(['MedlinePlainImporterTestCompleteEntry.txt', 'RisImporterTest5a.ris', 'RisImporterTest7.ris'])(
    'jabref/%s says what JabRef says it does',
    async (name) => {
      const [own] = read.get(`jabref/${name}`)?.records ?? [];
      const [expected] = await entriesOf(`jabref/${name.replace(/\.\w+$/, '.bib')}`);
      // JabRef counts a book's editors among its authors.
      const authors = own?.citation.authors ?? [];
      expect(expected?.authors.slice(0, authors.length)).toEqual(authors);
      expect(own && inShort(own.citation)).toEqual(expected && inShort(expected));
    },
  );

  // The third, KeywordSingleEntry, has two PMIDs, as PubMed has none.
  it.each(['ArticleID', 'MeshHeadingList'])(
    'PubMed’s XML of JabRef’s MedlineImporterTest%s says what JabRef says it does',
    async (name) => {
      const xml = textOfSample(`jabref/MedlineImporterTest${name}.xml`);
      const [own] = parseRecords(xml);
      const [expected] = await entriesOf(`jabref/MedlineImporterTest${name}.bib`);
      expect(own && inShort(own)).toEqual(expected && inShort(expected));
      expect(own?.authors.length).toBe(expected?.authors.length);
    },
  );
});

function countsOf({ records }: ReadSample): Counts {
  const having = (part: (record: FileRecord) => unknown) => records.filter((record) => part(record)).length;
  return [
    records.length,
    having(({ citation }) => citation.title),
    having(({ citation }) => citation.date?.year),
    having(({ citation }) => citation.ids.pmid),
    having(({ citation }) => citation.ids.doi),
    records.reduce((sum, { citation }) => sum + citation.authors.length, 0),
  ];
}

function rowOf(path: string, sample: ReadSample): string[] {
  const truth = TRUTH[path]?.slice(1) ?? [];
  const counts = countsOf(sample).map(
    (count, at) => `${count}${truth[at] === count ? '' : ` (of ${truth[at] ?? 0})`}`,
  );
  const strange = sample.strange > 0 ? `${sample.strange} not understood` : '';
  return [
    path,
    sample.format,
    ...(truth.length > 0 ? counts : counts.map(() => '')),
    sample.refusal ?? strange,
  ];
}

/** What tells articles apart, whatever each program makes of case and marks. */
function articles(records: readonly FileRecord[]): unknown[] {
  return records
    .map(({ citation: { ids, title = '', date, authors } }) => ({
      doi: ids.doi,
      title: title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '),
      year: date?.year,
      authors: authors.map(({ name }) => name),
    }))
    .sort((one, other) => (one.doi ?? '').localeCompare(other.doi ?? ''));
}

/** What JabRef's own entries of its samples say. */
async function entriesOf(path: string): Promise<Citation[]> {
  const items = await Array.fromAsync(bibtexFormat.in?.read(once(textOfSample(path))) ?? []);
  return items.flatMap((item) => ('record' in item ? [item.record.citation] : []));
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** What all programs say in the same words. */
function inShort({ ids, title, date, volume }: Citation): object {
  return { pmid: ids.pmid, doi: ids.doi, title, year: date?.year, volume };
}

async function* items(records: readonly FileRecord[]): AsyncGenerator<ReadItem> {
  for (const record of records) yield await Promise.resolve({ record });
}
