import { foldTagName } from '../../entry/tag.ts';
import type { ReadItem } from './format.ts';
import type { FileRecord } from './record.ts';

/** What becomes of a file's keywords: the user's tags, or keywords of the articles. */
export type KeywordsAs = 'tags' | 'keywords';

/** What a file has of keywords that may be tags. */
export interface FoundKeywords {
  readonly as: KeywordsAs;
  /** How many different ones, of the first so many. */
  readonly count: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
  /** Those that stand on the most articles. */
  readonly examples: readonly string[];
}

/** So many records at the beginning of a file tell what its keywords are: so the same file is read alike everywhere. */
const LOOKED_AT = 200;
/** People give fewer tags to each article; databases mostly give it more: MeSH and Emtree terms. */
const MOST_TAGS = 5;
/** So many different words are counted. */
const COUNTED = 10_000;
const EXAMPLES = 5;

/** Decides what the keywords of a file are, one record after the other, and counts them. */
export class KeywordsOfFile {
  readonly #wanted: KeywordsAs | undefined;
  readonly #words = new Map<string, { readonly name: string; count: number }>();
  #as: KeywordsAs = 'keywords';
  #isMore = false;

  /** `wanted`: what the user says that they are. */
  constructor(wanted?: KeywordsAs) {
    this.#wanted = wanted;
  }

  /** What there was by now; undefined where no keyword may be a tag. */
  get found(): FoundKeywords | undefined {
    if (this.#words.size === 0) return undefined;
    const examples = [...this.#words.values()].sort((a, b) => b.count - a.count).slice(0, EXAMPLES);
    return {
      ...{ as: this.#as, count: this.#words.size, isMore: this.#isMore },
      examples: examples.map(({ name }) => name),
    };
  }

  /** The same items, with keywords that are tags among the tags. */
  async *settled(items: AsyncIterable<ReadItem>): AsyncGenerator<ReadItem> {
    let first: ReadItem[] | undefined = [];
    for await (const item of items) {
      if (!first) yield this.#settled(item);
      else if (first.push(item) >= LOOKED_AT) {
        yield* this.#decided(first);
        first = undefined;
      }
    }
    if (first) yield* this.#decided(first);
  }

  #decided(first: readonly ReadItem[]): ReadItem[] {
    this.#as = this.#wanted ?? likely(first.flatMap((item) => ('record' in item ? item.record : [])));
    return first.map((item) => this.#settled(item));
  }

  #settled(item: ReadItem): ReadItem {
    if (!('record' in item) || item.record.keywordsFrom === undefined) return item;
    for (const word of item.record.citation.keywords) this.#count(word);
    return { ...item, record: settledRecord(item.record, this.#as) };
  }

  #count(name: string): void {
    const folded = foldTagName(name);
    const known = this.#words.get(folded);
    if (known) known.count += 1;
    else if (this.#words.size < COUNTED) this.#words.set(folded, { name, count: 1 });
    else this.#isMore = true;
  }
}

/** What the keywords of these records are where nobody says it: tags, unless most come from databases, or there are too many. */
function likely(records: readonly FileRecord[]): KeywordsAs {
  const unsure = records.filter(({ keywordsFrom }) => keywordsFrom !== undefined);
  const fromDatabases = unsure.filter(({ keywordsFrom }) => keywordsFrom === 'database').length;
  const words = unsure.reduce((sum, { citation }) => sum + citation.keywords.length, 0);
  return fromDatabases * 2 >= unsure.length || words > unsure.length * MOST_TAGS ? 'keywords' : 'tags';
}

function settledRecord({ keywordsFrom: _, ...record }: FileRecord, as: KeywordsAs): FileRecord {
  if (as === 'keywords') return record;
  const { citation, tags } = record;
  const known = new Set(tags.map(({ name }) => foldTagName(name)));
  const added = citation.keywords.filter((word) => {
    const folded = foldTagName(word);
    if (known.has(folded)) return false;
    known.add(folded);
    return true;
  });
  return {
    ...record,
    citation: { ...citation, keywords: [] },
    tags: [...tags, ...added.map((name) => ({ name }))],
  };
}
