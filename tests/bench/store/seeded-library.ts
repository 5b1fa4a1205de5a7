import type { ArticleKey } from '../../../src/article/article-key.ts';
import type { ArticleIds } from '../../../src/article/identifiers.ts';
import { TAG_COLOURS } from '../../../src/entry/tag.ts';
import { aliasesOf } from '../../../src/store/aliases.ts';
import type { LibraryDb, StoredEntry } from '../../../src/store/schema.ts';

/** Numbers from 0 up to 1 that are the same in every run (mulberry32, a public-domain generator). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** All identifiers of the n-th article, in a library or not: PMIDs lie scattered as in real libraries. */
export function idsOfArticle(n: number): Required<ArticleIds> {
  const scattered = ((n + 1) * 48_271) % 39_999_983; // A prime, so that no two are equal.
  return {
    pmid: String(scattered + 1),
    pmcid: `PMC${scattered + 1}`,
    doi: `10.${1000 + (n % 997)}/j.margin.${scattered}`,
  };
}

/** By what the n-th entry is known to the library: three quarters by PMID, the rest by PMCID or DOI. */
function knownIds(n: number): { key: ArticleKey; ids: ArticleIds } {
  const { pmid, pmcid, doi } = idsOfArticle(n);
  if (n % 4 !== 3) return { key: `pmid:${pmid}`, ids: n % 2 === 0 ? { pmid, pmcid, doi } : { pmid, doi } };
  return n % 8 === 3 ? { key: `pmcid:${pmcid}`, ids: { pmcid, doi } } : { key: `doi:${doi}`, ids: { doi } };
}

const WORDS =
  'trial cohort dose response blinded placebo mortality outcome adults weeks baseline hazard'.split(' ');

/** An entry of some 800 bytes: two tags and a note of two lines. */
export function entryRow(n: number, random: () => number): StoredEntry {
  const { key, ids } = knownIds(n);
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  const tags = [0, 1].map((which) => {
    const number = Math.floor(random() * 100) * 2 + which;
    return {
      key: `tag ${number}`,
      name: `Tag ${number}`,
      colour: TAG_COLOURS[number % TAG_COLOURS.length] ?? 'grey',
      origin: '',
    };
  });
  const body = words(24);
  const modified = 1_700_000_000_000 + n * 60_000;
  return {
    key,
    ids,
    title: words(12),
    tags,
    tagKeys: tags.map((tag) => tag.key),
    notes: [{ id: crypto.randomUUID(), body, author: '', origin: '', created: modified, modified }],
    reasons: [],
    joined: [],
    created: modified,
    modified,
    aliases: aliasesOf([ids]),
    beginnings: [{ excerpt: body.slice(0, 160), author: '', modified }],
    separatedFrom: [],
    named: [],
  };
}

/** Lets a library grow from one number of entries to another. */
export async function growLibrary(db: LibraryDb, from: number, to: number, seed: number): Promise<void> {
  const random = seededRandom(seed + from);
  for (let start = from; start < to; start += 5_000) {
    const transaction = db.transaction('entries', 'readwrite', { durability: 'relaxed' });
    for (let n = start; n < Math.min(start + 5_000, to); n++) {
      void transaction.store.put(entryRow(n, random));
    }
    await transaction.done;
  }
}
