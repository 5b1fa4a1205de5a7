import { EntrySlots } from './entry-slots.ts';
import { filterFacts } from './facts.ts';
import type { Filter, Sort } from './filter.ts';
import type { Found, IndexedTag, LibraryIndex } from './library-index.ts';
import type { ListedEntry } from './listed-entry.ts';
import type { Query } from './query.ts';
import { type Answered, type Scores, searchSlots } from './search-slots.ts';
import { SlotOrder } from './slot-order.ts';
import { familyOf } from './tag-family.ts';
import { TagNames } from './tag-names.ts';
import { isAboutTexts } from './sought.ts';
import { Vocabulary } from './vocabulary.ts';

const NEWEST_FIRST: Sort = { by: 'modified', isDescending: true };
/** As many orders are kept: the newest first, which the best first needs too, and the one that is shown. */
const MOST_ORDERS = 2;

/** An index without entries. */
export function makeLibraryIndex(): LibraryIndex {
  const vocabulary = new Vocabulary();
  const names = new TagNames(vocabulary);
  const slots = new EntrySlots(vocabulary, (key) => names.numberOf(key));
  let tags: readonly IndexedTag[] = [];
  let orders: SlotOrder[] = [];
  let generation = 0;
  /** What was asked last, as long as nothing changed: other filters and orders of the same need no new search. */
  let last: Answered | undefined;

  const scoresFor = (query: Query): Scores => {
    if (last?.query !== query) last = searchSlots(query, slots, vocabulary, names, last);
    return last.scores;
  };
  const orderFor = (sort: Sort): readonly number[] => {
    if (generation !== slots.generation) orders = [];
    generation = slots.generation;
    const known = orders.find(
      ({ sort: { by, isDescending } }) => by === sort.by && isDescending === sort.isDescending,
    );
    if (known) return known.slots();
    const order = new SlotOrder(sort, slots.listed);
    orders = [...orders.filter((one) => one.sort.by === 'modified').slice(-1), order].slice(-MOST_ORDERS);
    return order.slots();
  };

  return {
    get size() {
      return slots.size;
    },
    put(entry, texts) {
      last = undefined;
      slots.put(entry, texts);
    },
    remove(key) {
      last = undefined;
      slots.remove(key);
    },
    setTags(now) {
      last = undefined;
      tags = now;
      names.set(now);
    },
    get: (key) => slots.get(key),
    keys: () => slots.keys(),
    find(query, filter, sort): Found {
      const scores = scoresFor(query);
      const isBestFirst = sort.by === 'relevance';
      const order = orderFor(isBestFirst ? NEWEST_FIRST : sort);
      const isBest = isBestFirst && query.terms.some((term) => isAboutTexts(term) && !term.not);
      const fits = fitting(filter, tags);
      const found: ListedEntry[] = [];
      const foundScores: number[] = [];
      for (const slot of order) {
        const score = scores[slot] ?? 0;
        const entry = slots.listed[slot];
        if (score === 0 || !entry || !fits(entry)) continue;
        found.push(entry);
        if (isBest) foundScores.push(score);
      }
      return { entries: isBest ? bestFirst(found, foundScores) : found };
    },
  };
}

function fitting(filter: Filter, tags: readonly IndexedTag[]): (entry: ListedEntry) => boolean {
  const facts = Object.values(filterFacts(filter, (tag) => familyOf(tag, tags)));
  return (entry) => {
    for (const fact of facts) if (!fact(entry)) return false;
    return true;
  };
}

/** The same, the highest score first; what is equal stays in its order. */
function bestFirst(entries: readonly ListedEntry[], scores: readonly number[]): ListedEntry[] {
  const most = scores.reduce((a, b) => Math.max(a, b), 0);
  /** By score: where the next entry with it goes. */
  const places = new Uint32Array(most + 2);
  for (const score of scores) places[most - score + 1] = (places[most - score + 1] ?? 0) + 1;
  for (let at = 1; at < places.length; at += 1) places[at] = (places[at] ?? 0) + (places[at - 1] ?? 0);
  const sorted = [...entries];
  for (const [at, entry] of entries.entries()) {
    const place = most - (scores[at] ?? 0);
    sorted[places[place] ?? 0] = entry;
    places[place] = (places[place] ?? 0) + 1;
  }
  return sorted;
}
