import fc from 'fast-check';
import { bareCitation } from '../../src/article/bare-citation.ts';
import type { FileRecord } from '../../src/exchange/records/record.ts';
import { bareRecord } from '../../src/exchange/records/record.ts';
import { ANY_RECORD } from '../../src/exchange/records/records.fixture.ts';

/** What readers stumble over: by hand, each in the place where it hurts most. */
const BY_HAND: readonly FileRecord[] = [
  {
    ...bareRecord({
      ...bareCitation({ pmid: '36455991', pmcid: 'PMC9705284', doi: '10.1000/x_1(2)' }),
      title: 'A 5% rise of {IL}_2 & more: p<0.05, $10 #1 ~x^2 \\y "so" — -- fin',
      authors: [
        { name: 'van der Horst E', fullName: 'Elisabeth van der Horst' },
        { name: 'Frenck RW Jr', fullName: 'Robert W Frenck Jr' },
        { name: 'Şahin Ü' },
        { name: 'WHO Heart & Lung Group', group: true },
      ],
      journal: 'Journal of Things',
      journalAbbreviation: 'J Things',
      date: { text: '2023 Nov 3', year: 2023, month: 11, day: 3 },
      abstracts: [{ sections: [{ label: 'AIM', text: 'a {b' }, { text: '@article{x,' }] }],
    }),
    tags: [
      'methods/rct',
      'one, two',
      'semi; colon',
      'pipe | tag',
      '.dot',
      '=1+1',
      '{x}',
      'قلب',
      '🫀 heart',
    ].map((name) => ({ name })),
    notes: [
      { body: 'First line; with, signs | and {brackets}\nsecond line\n\nTY  - JOUR\nER  - \nlast' },
      { body: '@article{a, title = {b}}\n<b>bold</b> & ]]> "quoted"\n---\n=SUM(A1:A9)\n* * *' },
      { body: `${'A long note about hearts and lungs. '.repeat(277)}END` },
    ],
  },
  {
    ...bareRecord({
      ...bareCitation({ doi: '10.1000/without-pmid' }),
      title: '=HYPERLINK("http://example.org","تأثير الأسبرين") – 心不全における無作為化試験',
      authors: [
        { name: '王 L', fullName: '力 王' },
        { name: 'O’Brien S', fullName: 'Siobhán O’Brien' },
      ],
      journal: 'مجلة القلب',
      date: { text: '2020', year: 2020 },
    }),
    tags: [{ name: '心不全' }, { name: '-minus' }, { name: '@at' }, { name: 'שלום עולם' }],
    notes: [{ body: 'שלום\nمرحبا بالعالم\n👩🏽‍⚕️ zwischen' }, { body: '-2 is no formula' }],
    ...{ status: 'read', decision: 'include', reasons: ['a; b'], rating: 4 },
  },
  {
    ...bareRecord({
      ...bareCitation({ pmid: '7' }),
      title: 'An unbalanced } bracket { of a title',
      authors: [{ name: 'RECOVERY Collaborative Group', group: true }],
    }),
    tags: [{ name: '{lone' }, { name: '100%' }, { name: 'a_b^c~d' }],
    notes: [
      {
        body: 'Doubtful } indeed',
        quote: {
          part: 'abstract',
          quote: {
            type: 'TextQuoteSelector',
            exact: 'was lower (95% CI 0.6–0.9)',
            prefix: 'it ',
            suffix: '.',
          },
          position: { type: 'TextPositionSelector', start: 3, end: 29 },
        },
      },
    ],
  },
];

/** Records by hand, then as many that chance made, the same in every run; no article twice. */
export function nastyLibrary(generated: number): readonly FileRecord[] {
  // Long notes made by chance say the same nonsense twenty times, at which Pandoc 2.17 loses some of it; the long one is above.
  const made = fc.sample(ANY_RECORD, { numRuns: generated, seed: 5 }).map((record) => ({
    ...record,
    notes: record.notes.filter(({ body }) => body.length < 2_000),
  }));
  const all = [...BY_HAND, ...made];
  return all.filter(
    ({ citation: { ids } }, at) =>
      all.findIndex((one) => one.citation.ids.pmid === ids.pmid) === at || !ids.pmid,
  );
}
