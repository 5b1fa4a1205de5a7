import { foldTagName } from '../entry/tag.ts';
import { tagLevels } from '../entry/tag-tree.ts';
import type { IndexedTag } from './library-index.ts';
import { treeKey } from './tag-family.ts';

/** Counts entries along the tree of tags: each once for a tag of its own and for whatever that one is below. */
export class TagTree {
  /** By the key of a tag: the places of the tree that an entry with it counts for. */
  readonly #places = new Map<string, readonly number[]>();
  readonly #keys: string[] = [];
  readonly #counts: number[] = [];
  /** By place: the entry that was counted there last. */
  readonly #counted: number[] = [];
  #entry = 0;

  constructor(tags: readonly IndexedTag[]) {
    const tagAt = new Map(tags.map(({ key, name }) => [foldTagName(name), key]));
    const places = new Map<string, number>();
    const placeOf = (name: string): number => {
      const path = foldTagName(name);
      const known = places.get(path);
      if (known !== undefined) return known;
      const place = this.#keys.push(treeKey(name, tagAt.get(path))) - 1;
      places.set(path, place);
      return place;
    };
    for (const { key, name } of tags) {
      const levels = tagLevels(name);
      this.#places.set(
        key,
        levels.map((_, at) => placeOf(levels.slice(0, at + 1).join('/'))),
      );
    }
  }

  /** Counts an entry that has these tags. */
  count(tagKeys: readonly string[]): void {
    this.#entry += 1;
    for (const key of tagKeys) {
      for (const place of this.#places.get(key) ?? []) {
        if (this.#counted[place] === this.#entry) continue;
        this.#counted[place] = this.#entry;
        this.#counts[place] = (this.#counts[place] ?? 0) + 1;
      }
    }
  }

  counts(): ReadonlyMap<string, number> {
    return new Map(
      this.#keys.flatMap((key, place) => {
        const count = this.#counts[place];
        return count === undefined ? [] : [[key, count] as const];
      }),
    );
  }
}
