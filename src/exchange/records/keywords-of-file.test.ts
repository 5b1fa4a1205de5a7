import { describe, expect, it } from 'vitest';
import { bareCitation } from '../../article/bare-citation.ts';
import { risFile } from '../../../tests/fakes/foreign-files.ts';
import { bibtexFormat } from '../bibtex.ts';
import { cslJsonFormat } from '../csl-json.ts';
import { csv } from '../csv.ts';
import { nbib } from '../nbib.ts';
import { ris } from '../ris.ts';
import type { Format } from './format.ts';
import { type KeywordsAs, KeywordsOfFile } from './keywords-of-file.ts';
import { bareRecord, type FileRecord } from './record.ts';

async function* piece(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** What is made of a file, and what is said of its keywords. */
async function settled(format: Format, text: string, wanted?: KeywordsAs) {
  const keywords = new KeywordsOfFile(wanted);
  const items = await Array.fromAsync(keywords.settled(format.in?.read(piece(text)) ?? none()));
  const records = items.flatMap((item) => ('record' in item ? [item.record] : []));
  return { records: records.map(wordsOf), found: keywords.found };
}

async function* none() {}

const wordsOf = ({ tags, citation }: FileRecord) => ({
  tags: tags.map(({ name }) => name),
  keywords: citation.keywords,
});

const record = (...lines: string[]) => ['TI  - One', ...lines];
const FEW = ['KW  - sepsis', 'KW  - to discuss'];

describe('the keywords of a file', () => {
  it.each([
    ['RIS', ris, risFile(record(...FEW))],
    [
      'RIS of a reference manager that took the article from PubMed',
      ris,
      risFile(record('DB  - PubMed', ...FEW)),
    ],
    ['BibTeX', bibtexFormat, '@article{a, title = {One}, keywords = {sepsis, to discuss}}'],
    ['CSL-JSON', cslJsonFormat, '[{"type":"article","title":"One","keyword":"sepsis, to discuss"}]'],
  ])('are tags where there are few and no database is named: %s', async (_, format, text) => {
    expect(await settled(format, text)).toEqual({
      records: [{ tags: ['sepsis', 'to discuss'], keywords: [] }],
      found: { as: 'tags', count: 2, isMore: false, examples: ['sepsis', 'to discuss'] },
    });
  });

  it.each([
    ['Scopus in RIS', ris, risFile(record('DB  - Scopus', ...FEW))],
    ['Ovid in RIS', ris, risFile(record('DB  - Ovid MEDLINE(R)', ...FEW))],
    ['Web of Science in RIS', ris, risFile(record('AN  - WOS:000123', ...FEW))],
    [
      'Embase, by an address',
      ris,
      risFile(record('UR  - https://www.embase.com/search/results?id=L1', ...FEW)),
    ],
    ['Rayyan, whose labels are elsewhere', ris, risFile(record('AN  - rayyan-1', ...FEW))],
    [
      'Scopus in BibTeX',
      bibtexFormat,
      '@article{a, title = {One}, source = {Scopus}, keywords = {sepsis; to discuss}}',
    ],
    [
      'Mendeley, which says which are tags',
      bibtexFormat,
      '@article{a, title = {One}, mendeley-tags = {x}, keywords = {x,sepsis}}',
    ],
    [
      'Embase in CSL-JSON',
      cslJsonFormat,
      '[{"type":"article","title":"One","source":"Embase","keyword":"sepsis"}]',
    ],
    ['PubMed in NBIB', nbib, 'PMID- 1\nOTO - NOTNLM\nOT  - sepsis\n'],
    ['a table', csv, 'Title,Keywords\nOne,sepsis\n'],
  ])('are keywords where they come from %s', async (_, format, text) => {
    const { records, found } = await settled(format, text);
    expect([records[0]?.keywords[0], found?.as]).toEqual(['sepsis', 'keywords']);
  });

  it('are keywords where there are more than people give', async () => {
    const many = Array.from({ length: 6 }, (_, at) => `KW  - word ${at}`);
    expect((await settled(ris, risFile(record(...many)))).found?.as).toBe('keywords');
  });

  it('are what the user says', async () => {
    const [few, scopus] = [risFile(record(...FEW)), risFile(record('DB  - Scopus', 'KW  - sepsis'))];
    expect((await settled(ris, few, 'keywords')).records).toEqual([
      { tags: [], keywords: ['sepsis', 'to discuss'] },
    ]);
    expect((await settled(ris, scopus, 'tags')).records).toEqual([{ tags: ['sepsis'], keywords: [] }]);
  });

  it('are asked about nowhere where the file itself tells: its own, and what PubMargin wrote', async () => {
    const own: FileRecord = {
      ...bareRecord({ ...bareCitation({ pmid: '1' }), title: 'One', keywords: ['word'] }),
      tags: [{ name: 'mine' }],
    };
    for (const format of [ris, nbib, bibtexFormat, cslJsonFormat, csv]) {
      const pieces = await Array.fromAsync(format.out?.write([own], { at: 0, title: '' }) ?? none());
      const { records, found } = await settled(format, pieces.join(''), 'tags');
      expect([format.id, records[0]?.tags, found]).toEqual([format.id, ['mine'], undefined]);
    }
  });

  it('are decided by the beginning of the file, and by all of it that is the beginning', async () => {
    const [plain, scopus] = [record(...FEW), record('DB  - Scopus', 'KW  - Emtree')];
    const mostly = (first: string[], then: string[]) =>
      risFile(...Array.from({ length: 200 }, () => first), ...Array.from({ length: 300 }, () => then));
    expect((await settled(ris, mostly(plain, scopus))).found?.as).toBe('tags');
    expect((await settled(ris, mostly(scopus, plain))).found?.as).toBe('keywords');
  });

  it('are told by those that stand on the most articles, each once, in whatever spelling', async () => {
    const { records, found } = await settled(
      ris,
      risFile(record('KW  - rare'), record('KW  - Sepsis', 'KW  - sepsis'), record('KW  - SEPSIS')),
    );
    expect(found).toMatchObject({ count: 2, examples: ['Sepsis', 'rare'] });
    expect(records[1]?.tags).toEqual(['Sepsis']);
  });

  it('are counted no further than anybody wants to know', async () => {
    const lines = Array.from({ length: 10_001 }, (_, at) => `KW  - word ${at}`);
    expect((await settled(ris, risFile(record(...lines)))).found).toMatchObject({
      count: 10_000,
      isMore: true,
    });
  });
});
