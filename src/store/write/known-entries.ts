import type { ArticleKey } from '../../article/article-key.ts';
import { idsOf } from '../aliases.ts';
import { entryFinder } from '../read/find-entries.ts';

type EntriesStore = Parameters<typeof entryFinder>[0];

/**
 * Which articles have an entry: asked once in a write, however many links lead to them, and anew after the entry came or
 * went. Takes the browser's own object store (`unwrap`).
 */
export class KnownEntries {
  readonly #store: EntriesStore;
  readonly #asked = new Map<ArticleKey, Promise<boolean>>();

  constructor(store: EntriesStore) {
    this.#store = store;
  }

  has(key: ArticleKey): Promise<boolean> {
    const known = this.#asked.get(key) ?? this.#ask(key);
    this.#asked.set(key, known);
    return known;
  }

  /** An entry that was known by these keys came, or went. */
  changed(keys: readonly ArticleKey[]): void {
    for (const key of keys) this.#asked.delete(key);
  }

  async #ask(key: ArticleKey): Promise<boolean> {
    return (await entryFinder(this.#store).byIds(idsOf(key))) !== undefined;
  }
}
