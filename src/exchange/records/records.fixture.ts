import fc from 'fast-check';
import { bareCitation } from '../../article/bare-citation.ts';
import type { Citation } from '../../article/citation.ts';
import { HIGHLIGHT_COLOURS } from '../../entry/highlight-colour.ts';
import { shownTagName, TAG_COLOURS } from '../../entry/tag.ts';
import type { FileNote, FileRecord } from './record.ts';

/** Text as people write it, and as nobody should: any script, emoji, right to left, marks of every file format. */
const TEXT = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      fc.constantFrom(...'; , | { } " \' \\ $ % # & < > = + - @ . .. — – \t ~ ^ _ * `'.split(' '), ' ', '  '),
      fc.constantFrom(
        'TY  - JOUR',
        'ER  - ',
        '@article{x,',
        '@book(y',
        '<script>',
        ']]>',
        '---',
        'مرحبا',
        'שלום',
        '心不全',
        '🫀',
        '👩🏽‍⚕️',
        '=1+1',
        'β-blocker',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));

/** A single line of text with something to see on it. */
const LINE = TEXT.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) =>
  /[\p{L}\p{N}]/u.test(text),
);

/** Notes may have line breaks, empty lines and 10,000 characters. */
const BODY = fc
  .oneof(
    { weight: 9, arbitrary: fc.array(TEXT, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n')) },
    fc
      .array(TEXT, { minLength: 20, maxLength: 40 })
      .map((lines) => lines.join('\n').repeat(20).slice(0, 10_000)),
  )
  .map((text) => text.toWellFormed())
  .filter((text) => text.trim() !== '');

const TIME = fc.integer({ min: 1_500_000_000_000, max: 1_900_000_000_000 });

const NOTE: fc.Arbitrary<FileNote> = fc.record(
  {
    id: fc.uuid(),
    body: BODY,
    author: LINE,
    origin: fc.constant(undefined),
    created: TIME,
    modified: TIME,
    quote: fc.record({
      part: fc.constantFrom('title', 'abstract', 'full-text'),
      quote: fc.record({
        type: fc.constant('TextQuoteSelector'),
        exact: LINE,
        prefix: fc.string({ maxLength: 10 }),
        suffix: fc.string({ maxLength: 10 }),
      }),
      position: fc.record({
        type: fc.constant('TextPositionSelector'),
        start: fc.nat(1000),
        end: fc.nat(1000),
      }),
    }),
    colour: fc.constantFrom(...HIGHLIGHT_COLOURS),
  },
  { requiredKeys: ['id', 'body', 'created', 'modified'] },
);

/** Surname and initials, as PubMed prints them, sometimes with the full name. */
const AUTHOR = fc.oneof(
  fc.constantFrom(
    { name: 'Biswas A' },
    { name: 'van der Horst E', fullName: 'Elisabeth van der Horst' },
    { name: 'Frenck RW Jr', fullName: 'Robert W Frenck Jr' },
    { name: 'Müller-Lüdenscheidt KH' },
    { name: 'O’Brien S', fullName: 'Siobhán O’Brien' },
    { name: 'RECOVERY Collaborative Group', group: true },
  ),
);

const DIGITS = (from: number, to: number) => fc.integer({ min: from, max: to }).map(String);

const CITATION: fc.Arbitrary<Citation> = fc
  .record(
    {
      ids: fc.record(
        {
          pmid: DIGITS(1, 39_999_999),
          pmcid: DIGITS(1, 12_000_000).map((number) => `PMC${number}`),
          doi: fc
            .tuple(DIGITS(1000, 9999), fc.stringMatching(/^[a-z0-9]{1,8}[-._;()/][a-z0-9]{1,8}$/))
            .map(([prefix, suffix]) => `10.${prefix}/${suffix}`),
        },
        { requiredKeys: ['pmid'] },
      ),
      title: LINE,
      authors: fc.array(AUTHOR, { maxLength: 4 }),
      journal: fc.constantFrom('The New England journal of medicine', 'Sensors (Basel, Switzerland)'),
      journalAbbreviation: fc.constantFrom('N Engl J Med', 'Sensors (Basel)'),
      issn: fc.constantFrom('0028-4793', '1424-8220'),
      date: fc.constantFrom(
        { text: '2023 Nov 3', year: 2023, month: 11, day: 3 },
        { text: '2020 Feb', year: 2020, month: 2 },
        { text: '2025 Sep-Oct', year: 2025 },
        { text: '2019', year: 2019 },
      ),
      volume: DIGITS(1, 400),
      issue: fc.constantFrom('3', '1 Suppl 2', 'Pt 4'),
      pages: fc.constantFrom('1012-9', '8941', 'e13592', 'S12-S19', '99-104'),
      language: fc.constantFrom('eng', 'fre'),
      abstracts: fc.array(
        fc.record({
          sections: fc.array(
            fc.record(
              { label: fc.constantFrom('BACKGROUND', 'METHODS'), text: LINE },
              { requiredKeys: ['text'] },
            ),
            { minLength: 1, maxLength: 3 },
          ),
        }),
        { maxLength: 1 },
      ),
    },
    { requiredKeys: ['ids', 'title', 'authors', 'abstracts'] },
  )
  .map(({ ids, ...rest }) => ({ ...bareCitation(ids), ...rest }));

/** Any record that PubMargin may have to write: for tests of what comes back. */
export const ANY_RECORD: fc.Arbitrary<FileRecord> = fc.record(
  {
    citation: CITATION,
    tags: fc.uniqueArray(
      fc.record({
        name: LINE.map((name) => shownTagName(name.slice(0, 100).toWellFormed())).filter(
          (name) => name !== '',
        ),
        colour: fc.constantFrom(...TAG_COLOURS),
      }),
      { maxLength: 40, selector: ({ name }) => name.toLowerCase() },
    ),
    notes: fc.array(NOTE, { maxLength: 4 }),
    status: fc.constantFrom('to-read', 'reading', 'read'),
    decision: fc.constantFrom('include', 'maybe', 'exclude'),
    reasons: fc.uniqueArray(LINE, { maxLength: 3 }),
    rating: fc.integer({ min: 1, max: 5 }),
    extra: fc.constant([]),
  },
  { requiredKeys: ['citation', 'tags', 'notes', 'reasons', 'extra'] },
);
