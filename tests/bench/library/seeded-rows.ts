import type { Author, Citation } from '../../../src/article/citation.ts';
import { bareCitation } from '../../../src/article/bare-citation.ts';
import type { Note } from '../../../src/entry/entry.ts';
import { TAG_COLOURS } from '../../../src/entry/tag.ts';
import type { StoredCitation, StoredEntry } from '../../../src/store/schema.ts';
import { entryRow, seededRandom } from '../store/seeded-library.ts';
import { anyWord, oneOf, prose, someLength } from './seeded-words.ts';

/** The tags of the library, by name, which is also their key. */
export const SEEDED_TAGS = (
  'methods/rct methods/cohort methods/review methods/meta-analysis methods/case-control heart heart/failure heart/mi ' +
  'lung kidney onc/breast onc/lung onc/cml covid grant/2024 grant/2025 teaching thesis/chapter-1 thesis/chapter-2 ' +
  'to-cite journal-club guideline stroke sepsis diabetes children'
).split(' ');
const STATUSES = ['to-read', 'reading', 'read'] as const;
const DECISIONS = ['include', 'maybe', 'exclude'] as const;
const NAMES = Array.from({ length: 20_000 }, (_, at) => nameOf(seededRandom(at)));
const JOURNALS = Array.from({ length: 400 }, (_, at) => journalOf(seededRandom(at + 50_000)));
/** Texts in UTF-16 units: the middle of notes, of highlighted quotes, of abstracts and of titles. */
const LENGTH = { note: 140, quote: 110, abstract: 1_400, title: 95 };

/** What the store holds of one article. */
export interface SeededRow {
  readonly entry: StoredEntry;
  readonly citation: StoredCitation;
}

/** The n-th article of the library, with its two notes and what PubMed says of it: the same in every run. */
export function seededRow(n: number): SeededRow {
  const random = seededRandom(n * 7 + 1);
  const bare = entryRow(n, random);
  const citation = citationOf(bare, random);
  const tagKeys = [...new Set(Array.from({ length: Math.floor(random() * 4) }, () => tagOf(random)))].sort();
  const notes = [0, 1].map((at) => noteOf(n * 2 + at, bare.modified, random));
  const entry: StoredEntry = {
    ...bare,
    title: citation.title,
    tagKeys,
    tags: tagKeys.map((key) => ({
      ...{ key, name: key, origin: random() < 0.1 ? 'Old list.ris' : '' },
      colour: TAG_COLOURS[SEEDED_TAGS.indexOf(key) % TAG_COLOURS.length] ?? 'grey',
    })),
    notes,
    ...(random() < 0.5 ? { status: oneOf(STATUSES, random) } : {}),
    ...(random() < 0.3 ? { decision: oneOf(DECISIONS, random) } : {}),
    beginnings: notes.map(({ body, modified }) => ({ excerpt: body.slice(0, 160), author: '', modified })),
  };
  return { entry, citation: { key: entry.key, citation, site: 'PubMed', page: '', at: 1 } };
}

function citationOf({ ids }: StoredEntry, random: () => number): Citation {
  const year = 2025 - Math.floor(40 * random() ** 2);
  const journal = JOURNALS[Math.floor(JOURNALS.length * random() ** 2)];
  const hasAbstract = random() < 0.8;
  const sections = [{ text: prose(someLength(LENGTH.abstract, 0.3, random), random) }];
  return {
    ...bareCitation(ids),
    title: prose(someLength(LENGTH.title, 0.35, random), random).replace(/\. /g, ' '),
    authors: Array.from({ length: 1 + Math.floor(random() * 9) }, () => oneOf(NAMES, random)),
    journal: journal?.name,
    journalAbbreviation: journal?.abbreviation,
    date: { text: String(year), year },
    volume: String(1 + Math.floor(random() * 300)),
    abstracts: hasAbstract ? [{ sections }] : [],
    publicationTypes: random() < 0.003 ? ['Retracted Publication'] : ['Journal Article'],
  };
}

function noteOf(number: number, modified: number, random: () => number): Note {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const common = { id, author: '', origin: '', created: modified, modified };
  const body = prose(someLength(LENGTH.note, 0.9, random), random);
  if (random() >= 0.2) return { ...common, body };
  const exact = prose(someLength(LENGTH.quote, 0.5, random), random);
  const selector = { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } as const;
  const position = { type: 'TextPositionSelector', start: 0, end: exact.length } as const;
  const quote = { part: 'abstract', quote: selector, position } as const;
  return { ...common, body: random() < 0.5 ? '' : body, quote, colour: 'yellow' };
}

/** Few tags are on most articles. */
function tagOf(random: () => number): string {
  return SEEDED_TAGS[Math.floor(SEEDED_TAGS.length * random() ** 2)] ?? '';
}

function nameOf(random: () => number): Author {
  const family = named(random);
  const first = named(random);
  const initial = String.fromCharCode(65 + Math.floor(random() * 26));
  return {
    name: `${family} ${first.charAt(0)}${initial}`,
    fullName: `${first} ${initial} ${family}`,
  };
}

function journalOf(random: () => number): { name: string; abbreviation: string } {
  const words = Array.from({ length: 2 + Math.floor(random() * 3) }, () => named(random));
  return {
    name: `Journal of ${words.join(' ')}`,
    abbreviation: `J ${words.map((word) => word.slice(0, 5)).join(' ')}`,
  };
}

function named(random: () => number): string {
  const word = anyWord(random).replace(/[^a-z]/gi, '') || 'Smith';
  return `${word.charAt(0).toUpperCase()}${word.slice(1, 9).toLowerCase()}`;
}
