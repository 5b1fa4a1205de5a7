import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Format } from './records/format.ts';
import { FORMATS } from './records/formats.ts';
import { ANY_LIBRARY } from './records/libraries.fixture.ts';
import { type Losable, lostParts } from './records/losses.ts';
import type { FileRecord } from './records/record.ts';
import { comesBack } from './records/round-trip.ts';
import { decoded } from './text/decoded.ts';
import { toldInEnglish } from '../../tests/fakes/told-in-english.ts';

/** How many libraries go through every format. */
const LIBRARIES = 500;
const BOTH_WAYS = FORMATS.filter((format) => format.out && format.in);

/** Which part of a record each place in it belongs to, as the loss report names it. */
const PLACES: readonly (readonly [place: RegExp, part: Losable])[] = [
  [/^tags \d+ name$/, 'tags'],
  [/^tags \d+ colour$/, 'tag colours'],
  [/^tags \d+ origin$/, 'tag origins'],
  [/^tags/, 'tags'],
  [/^notes \d+ id$/, 'note identities'],
  [/^notes \d+ body$/, 'note texts'],
  [/^notes \d+ author$/, 'note authors'],
  [/^notes \d+ (?:created|modified)$/, 'note dates'],
  [/^notes \d+ origin$/, 'note origins'],
  [/^notes \d+ quote/, 'highlighted passages'],
  [/^notes \d+ colour$/, 'highlight colours'],
  [/^notes \d+ sameAs$|^sameAs$/, 'names in other programs'],
  [/^notes/, 'notes'],
  [/^related/, 'related articles'],
  [/^status/, 'status'],
  [/^decision/, 'decision'],
  [/^reasons/, 'reasons'],
  [/^rating/, 'rating'],
  [/^extra/, 'imported extra'],
  [/^citation title/, 'title'],
  [/^citation (?:ids|issn)/, 'identifiers'],
  [/^citation authors \d+ fullName$/, "authors' full names"],
  [/^citation authors/, 'authors'],
  [/^citation journal/, 'journal'],
  [/^citation (?:date|printStatus)/, 'date'],
  [/^citation (?:volume|issue|pages)/, 'volume, issue and pages'],
  [/^citation abstracts \d+ (?:language|sections \d+ label)$/, "abstract's sections"],
  [/^citation abstracts/, 'abstract'],
  [/^citation mesh/, 'MeSH terms'],
  [/^citation keywords/, 'keywords'],
  [/^citation substances/, 'substances'],
  [/^citation publicationTypes/, 'publication types'],
  [/^citation language/, 'language'],
  [/^citation notices/, 'notices'],
];

it.each(BOTH_WAYS.map((format) => [format.name, format] as const))(
  `%s: ${LIBRARIES} libraries come back, equal except exactly what the loss report named`,
  { timeout: 120_000 },
  async (_name, format) => {
    await fc.assert(
      fc.asyncProperty(ANY_LIBRARY, async (library) => {
        const survivors = await Promise.all(library.map((record) => comesBack(format, record)));
        const back = await readBack(format, library);
        expect(back).toHaveLength(survivors.filter(Boolean).length);
        const kept = library.flatMap((record, at) =>
          survivors[at] ? [{ record, survivor: survivors[at] }] : [],
        );
        for (const [at, { record, survivor }] of kept.entries()) {
          const reported = lostParts(record, survivor);
          expect(lostParts(record, back[at])).toEqual(reported);
          const changed = changedPlaces(record, back[at]).map(partOf);
          expect(changed.filter((part) => !covered(part, reported))).toEqual([]);
        }
      }),
      { numRuns: LIBRARIES, seed: 1 },
    );
  },
);

it('these libraries hold what files stumble over', () => {
  const records = fc.sample(ANY_LIBRARY, { numRuns: LIBRARIES, seed: 1 }).flat();
  const texts = records.flatMap(({ citation, tags, notes }) => [
    citation.title ?? '',
    ...tags.map(({ name }) => name),
    ...notes.map(({ body }) => body),
  ]);
  for (const mark of ['\n', ';', ',', '{', '}', '|', '🫀', '👩🏽‍⚕️', 'مرحبا', 'שלום', '心不全', '=1+1'])
    expect(
      texts.some((text) => text.includes(mark)),
      mark,
    ).toBe(true);
  expect(texts.some((text) => text.startsWith('.'))).toBe(true);
  expect(texts.some((text) => text.length === 10_000)).toBe(true);
  expect(records.some(({ tags }) => tags.length === 40)).toBe(true);
});

/** A whole file, written and read again. */
async function readBack(format: Format, library: readonly FileRecord[]): Promise<FileRecord[]> {
  const pieces = await Array.fromAsync(format.out?.write(library, { at: 0, title: 'T' }) ?? []);
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece));
  if (library.length === 0 && bytes.every((piece) => piece.length === 0)) return [];
  try {
    const items = await Array.fromAsync(toldInEnglish(format.in?.read(decoded(oneByOne(bytes)))));
    return items.map((item) => {
      if ('record' in item) return item.record;
      throw new Error(item.notUnderstood);
    });
  } catch (error) {
    // A file without articles may be refused as one that holds none.
    if (library.length === 0) return [];
    throw error;
  }
}

async function* oneByOne<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(items);
}

/** Where two records differ: the names and numbers that lead there. Absent is the same as undefined. */
function changedPlaces(before: unknown, after: unknown, place = ''): string[] {
  if (before === after) return [];
  if (!isTree(before) || !isTree(after)) return isSame(before, after) ? [] : [place.trim()];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => changedPlaces(before[name], after[name], `${place} ${name}`));
}

/** How lines break is no content; an empty list says what an absent one says. */
function isSame(before: unknown, after: unknown): boolean {
  const [one, other] = [before, after].map((value) =>
    typeof value === 'string'
      ? value.replace(/\r\n?/g, '\n')
      : Array.isArray(value) && value.length === 0
        ? undefined
        : value,
  );
  return one === other;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function partOf(place: string): string {
  return PLACES.find(([known]) => known.test(place))?.[1] ?? place;
}

/** An abstract that is gone takes its sections with it, and so on. */
function covered(part: string, reported: readonly Losable[]): boolean {
  const whole = {
    abstract: "abstract's sections",
    "abstract's sections": 'abstract',
    authors: "authors' full names",
  };
  return (
    reported.some((one) => one === part || one === new Map(Object.entries(whole)).get(part)) ||
    isWithin(part, reported)
  );
}

/** Where tags or notes are gone, or stand in other places, everything of them is elsewhere. */
function isWithin(part: string, reported: readonly Losable[]): boolean {
  return (
    (part.startsWith('tag') && reported.includes('tags')) ||
    (part.startsWith('note') && reported.includes('notes'))
  );
}
