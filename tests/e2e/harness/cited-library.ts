import { bareCitation } from '../../../src/article/bare-citation.ts';
import type { ArticleKey } from '../../../src/article/article-key.ts';
import { foldTagName, TAG_COLOURS } from '../../../src/entry/tag.ts';
import { aliasesOf } from '../../../src/store/aliases.ts';
import type { StoredCitation, StoredEntry, StoredLink, StoredTag } from '../../../src/store/schema.ts';
import { seededRandom } from '../../bench/store/seeded-library.ts';

/** The rows of a library in which articles cite each other, store by store. */
export interface CitedLibrary {
  readonly entries: StoredEntry[];
  readonly citations: StoredCitation[];
  readonly links: StoredLink[];
  readonly tags: StoredTag[];
}

const TOPICS = [
  ['topic/body networks', 'Routing in wireless body area networks'],
  ['topic/blockchain', 'A blockchain for the exchange of medical records'],
  ['topic/wearables', 'Wearable sensors for the early detection of deterioration'],
  ['topic/energy', 'Energy harvesting for implanted and worn devices'],
  ['topic/privacy', 'Privacy of patients whose vital signs are streamed'],
  ['topic/edge computing', 'Edge computing on the ward: latency and loss'],
  ['topic/alarms', 'Alarm fatigue and what continuous monitoring adds to it'],
] as const;
const METHODS = ['methods/rct', 'methods/simulation', 'methods/survey', 'methods/cohort'];
const MARKS = ['to discuss', 'cite in introduction', 'weak evidence'];
const NAMES = 'Biswas Okafor Lindqvist Tanaka Moreau Novak Haddad Silva Fischer Rossi Nguyen Kowalski'.split(
  ' ',
);
const SIGHTING = { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/', at: 1 };
const DAY = 86_400_000;

/**
 * A library that grew over some years until `now` (milliseconds since 1970): topics, years mostly of late, and links
 * that go to older articles, mostly of the same topic, and to what is cited already. Equal seeds give equal libraries.
 */
export function citedLibrary(entries: number, links: number, now: number, seed = 7): CitedLibrary {
  const random = seededRandom(seed);
  const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)] as T;
  const oldestFirst = Array.from({ length: entries }, () => 2025 - Math.floor(22 * random() ** 2.2)).sort();
  const topics = oldestFirst.map(() => Math.floor(TOPICS.length * random() ** 1.5));
  const rows = oldestFirst.map((year, n) => entryRow(n, year, topics[n] ?? 0, now, random));
  const keys = rows.map(({ entry }) => entry.key);
  return {
    entries: rows.map(({ entry }) => entry),
    citations: rows.map(({ citation }) => citation),
    links: linkRows(keys, topics, links, random, pick),
    tags: tagRows(rows.map(({ entry }) => entry)),
  };
}

function entryRow(n: number, year: number, topic: number, now: number, random: () => number) {
  const pmid = String(20_000_000 + (((n + 1) * 48_271) % 19_999_981));
  const ids = { pmid, doi: `10.1000/sample.${n}` };
  const key: ArticleKey = `pmid:${pmid}`;
  const [tag, title] = TOPICS[topic] ?? TOPICS[0];
  // Beginning with a burst, as a review does, and every so often another one.
  const ago = 900 * DAY * (random() < 0.4 ? 0.9 + 0.1 * random() : random() ** 1.6);
  const created = now - Math.round(ago);
  const names = [
    ...(random() < 0.92 ? [tag] : []),
    ...(random() < 0.45 ? [METHODS[Math.floor(random() ** 2 * METHODS.length)] ?? ''] : []),
    ...(random() < 0.12 ? [MARKS[Math.floor(random() * MARKS.length)] ?? ''] : []),
  ].sort();
  const notes = Array.from({ length: Math.floor(4.6 * random() ** 1.6) }, (_, at) => {
    const time = Math.min(now, created + Math.round(at * 20 * DAY * random()));
    const id = `5f0f4c4e-7c1c-4e5c-9d6c-${String(n * 10 + at).padStart(12, '0')}`;
    const body = 'Small sample, one ward. '.repeat(1 + Math.floor(8 * random()));
    return { id, body, author: '', origin: '', created: time, modified: time };
  });
  const entry: StoredEntry = {
    key,
    ids,
    title: `${title}: part ${n + 1}`,
    tags: names.map((name) => ({ key: foldTagName(name), name, colour: colourOf(name), origin: '' })),
    tagKeys: names.map(foldTagName),
    notes,
    reasons: [],
    joined: [],
    created,
    modified: created,
    aliases: aliasesOf([ids]),
    beginnings: [],
    separatedFrom: [],
    named: [],
  };
  const author = NAMES[Math.floor(random() * NAMES.length)] ?? '';
  const citation: StoredCitation = {
    key,
    ...SIGHTING,
    citation: {
      ...bareCitation(ids),
      title: entry.title,
      authors: [{ name: `${author} A` }, { name: 'Muller B' }],
      journal: 'Sample journal',
      date: { text: String(year), year, month: 1 + Math.floor(12 * random()) },
      abstracts: [
        {
          sections: [
            { text: 'Continuous monitoring on general wards finds deterioration early. '.repeat(22) },
          ],
        },
      ],
    },
  };
  return { entry, citation };
}

/** Half of the links go to what others cite too, and a fifth to articles that the library does not have. */
function linkRows(
  keys: readonly ArticleKey[],
  topics: readonly number[],
  count: number,
  random: () => number,
  pick: <T>(of: readonly T[]) => T,
): StoredLink[] {
  const rows = new Map<string, StoredLink>();
  const cited: number[] = [];
  let isOutside = false;
  for (let tries = 0; rows.size < count && tries < 50 * count; tries++) {
    const from = Math.floor(keys.length * random() ** 0.7);
    const to = random() < 0.5 && cited.length > 0 ? pick(cited) : Math.floor(from * random());
    if (!isOutside && (to >= from || (topics[to] !== topics[from] && random() < 0.9))) continue;
    const [citing, other] = [keys[from], isOutside ? unknownKey(random, keys.length) : keys[to]];
    if (citing === undefined || other === undefined || rows.has(`${citing} ${other}`)) continue;
    if (!isOutside) cited.push(to);
    rows.set(`${citing} ${other}`, { citing, cited: other, ...SIGHTING });
    isOutside = random() < 0.2;
  }
  return [...rows.values()];
}

function unknownKey(random: () => number, entries: number): ArticleKey {
  return `pmid:${15_000_000 + Math.floor(entries * random() ** 3)}`;
}

function tagRows(entries: readonly StoredEntry[]): StoredTag[] {
  const tags = new Map<string, StoredTag>();
  for (const { key, name, colour } of entries.flatMap((entry) => entry.tags)) {
    const tag = tags.get(key) ?? { key, name, colour, number: undefined, count: 0 };
    tags.set(key, { ...tag, count: tag.count + 1 });
  }
  return [...tags.values()];
}

function colourOf(name: string) {
  const all = [...TOPICS.map(([topic]) => topic), ...METHODS, ...MARKS];
  return TAG_COLOURS[all.indexOf(name) % TAG_COLOURS.length] ?? 'grey';
}
