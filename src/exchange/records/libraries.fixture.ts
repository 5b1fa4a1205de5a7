import fc from 'fast-check';
import type { Abstract, Citation } from '../../article/citation.ts';
import type { FileRecord } from './record.ts';
import { ANY_RECORD } from './records.fixture.ts';

/** What PubMed and other programs say of articles beside what every list of references has. */
const MORE = fc.record(
  {
    mesh: fc.constant<Citation['mesh']>([
      { term: 'Heart Failure / drug therapy', major: true },
      { term: 'Humans', major: false },
    ]),
    keywords: fc.constantFrom<string[][]>(['β-blocker', 'heart, failing'], ['x; y | z']),
    substances: fc.constant<string[]>(['DNA, Ancient']),
    publicationTypes: fc.constantFrom<string[][]>(['Journal Article', 'Review'], ['Book'], ['Preprint']),
    printStatus: fc.constant('Epub 2020 Feb 19'),
    notices: fc.constant<Citation['notices']>([
      { kind: 'retraction-in', ids: { pmid: '32553142' }, text: 'Retracted. Lancet. 2020; 1.' },
    ]),
    secondAbstract: fc.constant<Abstract>({ language: 'fre', sections: [{ label: 'BUT', text: 'Résumé.' }] }),
    extra: fc.constant(['Export Date: 3 May 2024; CODEN: {x}']),
    origin: fc.constant('file:import.ris'),
    sameAs: fc.constantFrom('#item_12', 'http://zotero.org/users/1/items/ABCD'),
    forty: fc.constantFrom(true, false, false, false, false, false),
    related: fc.constant(['https://pubmed.ncbi.nlm.nih.gov/3/', '#item_7']),
  },
  { requiredKeys: [] },
);

type More = typeof MORE extends fc.Arbitrary<infer Parts> ? Parts : never;
const NOTHING: More = {};

const FORTY = Array.from({ length: 40 }, (_, at) => ({ name: `.${at + 1}/of; many` }));

const RICH_RECORD: fc.Arbitrary<FileRecord> = fc
  .tuple(ANY_RECORD, fc.oneof(fc.constant(NOTHING), MORE))
  .map(
    ([record, { secondAbstract, extra = [], origin, sameAs, related, forty, ...citation }]): FileRecord => ({
      ...record,
      citation: {
        ...record.citation,
        ...citation,
        abstracts: [...record.citation.abstracts, ...(secondAbstract ? [secondAbstract] : [])],
      },
      extra,
      ...(sameAs !== undefined && { sameAs }),
      ...(related && { related }),
      tags: [...record.tags, ...(forty ? FORTY : [])]
        .slice(0, 40)
        .map((tag, at) => (at === 0 && origin !== undefined ? { ...tag, origin } : tag)),
      notes: record.notes.map((note, at) => ({
        ...note,
        ...(at === 0 && origin !== undefined && { origin }),
        ...(at === 1 && sameAs !== undefined && { sameAs: `${sameAs}/note` }),
      })),
    }),
  );

/** A library of a few articles, no article twice: for tests of what whole files give back. */
export const ANY_LIBRARY: fc.Arbitrary<readonly FileRecord[]> = fc.uniqueArray(RICH_RECORD, {
  maxLength: 3,
  selector: ({ citation }) => citation.ids.pmid,
});
