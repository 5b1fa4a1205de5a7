import { TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { tagLooks } from '../../entry/tag-names-document.ts';
import type { Writing } from './writing.ts';

/** What a write does to one tag's row, besides its name, colour and number. */
interface TagChange {
  /** On how many entries more it is. */
  count: number;
  /** When it was last put on an article; undefined: as before. Milliseconds since 1970. */
  used: number | undefined;
}

/**
 * What a write does to the rows of tags: noted down here and written at its end, once for each tag, so that thousands
 * of entries can be settled at a time.
 */
export class TagRows {
  readonly #changes = new Map<string, TagChange>();

  /** An entry had these tags, and has those now. */
  count(before: readonly string[], after: readonly string[]): void {
    for (const key of after) if (!before.includes(key)) this.#change(key).count++;
    for (const key of before) if (!after.includes(key)) this.#change(key).count--;
  }

  /** The tag was put on an article. `at`: milliseconds since 1970. */
  used(key: string, at: number): void {
    const change = this.#change(key);
    change.used = Math.max(change.used ?? 0, at);
  }

  /** The tag's name, colour or number changed. */
  look(key: string): void {
    this.#change(key);
  }

  async write(writing: Writing): Promise<void> {
    if (this.#changes.size === 0) return;
    const store = writing.transaction.objectStore('tags');
    const names = await writing.document(TAG_NAMES_DOC);
    for (const [key, { count, used = 0 }] of this.#changes) {
      const before = await store.get(key);
      const { name, colour, key: number } = tagLooks(names, key);
      const last = Math.max(used, before?.used ?? 0);
      await store.put({
        key,
        name,
        colour,
        number,
        count: (before?.count ?? 0) + count,
        used: last > 0 ? last : undefined,
      });
    }
  }

  #change(key: string): TagChange {
    const known = this.#changes.get(key) ?? { count: 0, used: undefined };
    this.#changes.set(key, known);
    return known;
  }
}
