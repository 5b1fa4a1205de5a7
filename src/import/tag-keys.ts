import type { Doc } from 'yjs';
import { documentState, openDocument } from '../entry/merge-document.ts';
import { mergedInto } from '../entry/merged-tags.ts';
import { foldTagName, LONGEST_TAG, shownTagName, TAG_COLOURS, type TagColour } from '../entry/tag.ts';
import { allTagLooks, putTagLooks } from '../entry/tag-names-document.ts';

/**
 * The keys of tags by the names that a file gives them. A name that the user's tags have, in whatever spelling, is that tag, which
 * stays as it looks; others become tags of the library.
 */
export class TagKeys {
  readonly #known = new Map<string, string>();
  readonly #keys = new Set<string>();
  readonly #used = new Map<TagColour, number>(TAG_COLOURS.map((colour) => [colour, 0]));
  readonly #added = openDocument();
  #isAny = false;

  /** `names`: the library's document of tag names. */
  constructor(names: Doc) {
    const looks = allTagLooks(names);
    for (const [key, { name, colour }] of looks) {
      this.#keys.add(key);
      this.#count(colour);
      const into = mergedInto(names, key);
      const folded = foldTagName(name);
      // One that goes by its own name counts before one that was merged into another.
      if (into === key || !this.#known.has(folded)) this.#known.set(folded, into);
    }
  }

  /** The key of the tag of this name; undefined for a name that is none, or too long. A new tag gets the colour, if it is known. */
  keyOf(given: string, colour: TagColour | undefined): string | undefined {
    const name = shownTagName(given.toWellFormed());
    const folded = foldTagName(name);
    if (folded === '' || name.length > LONGEST_TAG) return undefined;
    const known = this.#known.get(folded);
    if (known !== undefined) return known;
    // A tag that was renamed still goes by the name that it began with.
    const key = this.#keys.has(folded) ? `${folded} ${crypto.randomUUID().slice(0, 8)}` : folded;
    const looks = { name, colour: colour ?? this.#leastUsed() };
    putTagLooks(this.#added, key, looks);
    this.#known.set(folded, key);
    this.#keys.add(key);
    this.#count(looks.colour);
    this.#isAny = true;
    return key;
  }

  /** The tags that are new, as a document of tag names; undefined where there is none. */
  added(): Uint8Array | undefined {
    return this.#isAny ? documentState(this.#added) : undefined;
  }

  #count(colour: TagColour): void {
    this.#used.set(colour, (this.#used.get(colour) ?? 0) + 1);
  }

  #leastUsed(): TagColour {
    const used = (colour: TagColour) => this.#used.get(colour) ?? 0;
    return TAG_COLOURS.reduce((best, colour) => (used(colour) < used(best) ? colour : best));
  }
}
