import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareCitation } from '../../article/bare-citation.ts';
import { formatOfId, FORMATS } from './formats.ts';
import { bareRecord, type FileRecord } from './record.ts';
import { ANY_RECORD } from './records.fixture.ts';
import { lossesOnTheWay } from './round-trip.ts';

/** What people keep about an article, some of each. */
const KEPT: FileRecord = {
  ...bareRecord({
    ...bareCitation({ pmid: '1', doi: '10.1000/x' }),
    title: 'A trial',
    authors: [{ name: 'Horst E', fullName: 'Elisabeth Horst' }],
    journal: 'Journal of Things',
    date: { text: '2019 Dec 24', year: 2019, month: 12, day: 24 },
    mesh: [{ term: 'Humans', major: false }],
  }),
  tags: [{ name: 'rct', colour: 'orange' }],
  notes: [
    {
      ...{ id: '5f0f4c4e-7c1c-4e5c-9d6c-000000000001', body: 'Doubtful.', author: 'Ada' },
      ...{ created: 1_600_000_000_000, modified: 1_600_000_000_000 },
    },
  ],
  status: 'read',
  decision: 'exclude',
  reasons: ['wrong population'],
  rating: 3,
};

const unseen = async (id: string, record: FileRecord) => {
  const format = formatOfId(id);
  if (!format) throw new Error(`No format ${id}.`);
  return lossesOnTheWay(format, record);
};

describe('what only PubMargin reads in a file', () => {
  it.each([
    [
      'bibtex',
      [
        ...['tag colours', 'note authors', 'note dates', 'status', 'decision', 'reasons', 'rating'],
        'MeSH terms',
      ],
    ],
    [
      'csl-json',
      [
        ...['tag colours', 'note authors', 'note dates', 'status', 'decision', 'reasons', 'rating'],
        'MeSH terms',
      ],
    ],
    ['csv', ['tag colours', 'note authors', 'note dates', "authors' full names", 'MeSH terms']],
    [
      'zotero-rdf',
      [
        ...['tag colours', 'note authors', 'note dates', 'status', 'decision', 'reasons', 'rating'],
        'MeSH terms',
      ],
    ],
  ])('is said of %s, and nothing that other programs see', async (id, parts) => {
    expect(await unseen(id, KEPT)).toEqual({ lost: [], unseen: parts });
  });

  it('is nothing of a highlight’s words, which stand in its text, but its place', async () => {
    const quote: FileRecord['notes'][number]['quote'] = {
      part: 'abstract',
      quote: { type: 'TextQuoteSelector', exact: 'no effect', prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 3, end: 12 },
    };
    const record = { ...bareRecord(KEPT.citation), notes: [{ body: 'Really?', quote }] };
    for (const id of ['bibtex', 'biblatex', 'csl-json', 'csv', 'zotero-rdf']) {
      const { unseen: parts } = await unseen(id, record);
      expect(parts, id).toContain('highlighted passages');
      expect(parts, id).not.toContain('note texts');
      expect(parts, id).not.toContain('notes');
    }
  });

  it('is a tag whose name other programs take for two', async () => {
    const record = { ...bareRecord(KEPT.citation), tags: [{ name: 'one; two' }] };
    expect((await unseen('csl-json', record)).unseen).toContain('tags');
    expect((await unseen('bibtex', record)).unseen).not.toContain('tags');
  });

  it('is never a title, tags or notes in formats that have a place for them, whatever they say', async () => {
    const formats = FORMATS.filter(({ out, id }) => out?.shown && !/^csl|^web/.test(id));
    expect(formats.map(({ id }) => id)).toEqual([
      ...['markdown', 'markdown-zip', 'zotero-rdf', 'biblatex', 'bibtex', 'csv', 'tsv'],
    ]);
    await fc.assert(
      fc.asyncProperty(ANY_RECORD, fc.constantFrom(...formats), async (record, format) => {
        const { unseen: parts } = await lossesOnTheWay(format, record);
        for (const part of [
          'tags',
          'notes',
          'title',
          'identifiers',
          'authors',
          'date',
          'abstract',
          'journal',
        ])
          expect(parts, format.id).not.toContain(part);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe('what is said to be shown', () => {
  const MARKED: FileRecord = {
    citation: {
      ...bareCitation({ pmid: '1' }),
      title: 'Ztitle',
      authors: [{ name: 'Zname A', fullName: 'Zfull Zname' }],
      abstracts: [{ sections: [{ text: 'Zabstract' }] }],
      mesh: [{ term: 'Zmesh', major: false }],
      keywords: ['Zkeyword'],
      substances: ['Zsubstance'],
      publicationTypes: ['Ztype'],
      language: 'Zlanguage',
    },
    tags: [{ name: 'Ztag', origin: 'Ztagorigin' }],
    notes: [
      {
        ...{ body: 'Zbody', author: 'Zauthor', origin: 'Znoteorigin' },
        quote: {
          part: 'abstract',
          quote: { type: 'TextQuoteSelector', exact: 'Zquote', prefix: '', suffix: '' },
          position: { type: 'TextPositionSelector', start: 0, end: 6 },
        },
      },
    ],
    decision: 'exclude',
    reasons: ['Zreason'],
    extra: ['Zextra'],
    related: ['Zrelated'],
  };
  /** What stands in a file of theirs for everyone. */
  const forAll: Record<string, (file: string) => string> = {
    markdown: (file) => file.replace(/<!-- \/?pubmargin:.*-->/g, ''),
    'web-annotation': (file) =>
      JSON.stringify(
        JSON.parse(file, (name, value: unknown) => (/^pubmargin:/.test(name) ? undefined : value)),
      ),
  };

  it.each(Object.entries(forAll))('stands in %s, and nothing else does', async (id, visible) => {
    const { out } = formatOfId(id) ?? {};
    const pieces = await Array.fromAsync(out?.write([MARKED], { at: 0, title: '' }) ?? []);
    const file = visible(pieces.join(''));
    const shown = JSON.stringify(await out?.shown?.(MARKED));
    const marks = [...new Set(JSON.stringify(MARKED).match(/Z[a-z]+/g))];
    expect(marks).toHaveLength(18);
    const inFile = marks.filter((mark) => new RegExp(`${mark}\\b`).test(file));
    expect(marks.filter((mark) => new RegExp(`${mark}\\b`).test(shown))).toEqual(inFile);
  });
});
