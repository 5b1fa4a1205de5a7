import type { ArticleKey } from '../article/article-key.ts';
import { isAsImported } from '../entry/imported-note.ts';
import { originsOf } from '../entry/origin.ts';
import type { OriginPart } from '../entry/remove-origin.ts';
import { pagedRows } from '../store/read/paged-rows.ts';
import type { LibraryDb } from '../store/schema.ts';

/** What of a list's stands on one entry and is in its newest file no more. */
export interface OutdatedPart extends OriginPart {
  readonly key: ArticleKey;
}

/** What a file of a list says, by article: so that what an older file of it brought is known to be outdated. */
export class SaidByList {
  readonly #said = new Map<ArticleKey, { notes: Set<string>; tags: Set<string> }>();

  /** `notes`: their ids; `tags`: their keys. */
  add(key: ArticleKey, notes: Iterable<string>, tags: Iterable<string>): void {
    const said = this.#said.get(key) ?? { notes: new Set(), tags: new Set() };
    this.#said.set(key, said);
    for (const note of notes) said.notes.add(note);
    for (const tag of tags) said.tags.add(tag);
  }

  /** What the list has brought and the file does not say; notes that the user has written in are the user's own. */
  async outdated(db: LibraryDb, origin: string): Promise<OutdatedPart[]> {
    const parts: OutdatedPart[] = [];
    for await (const rows of pagedRows(db)) {
      for (const { entry } of rows) {
        const said = this.#said.get(entry.key);
        const notes = entry.notes
          .filter((note) => originsOf(note).includes(origin) && !said?.notes.has(note.id))
          .filter((note) => note.origin !== origin || isAsImported(note))
          .map(({ id }) => id);
        const tags = entry.tags
          .filter((tag) => originsOf(tag).includes(origin) && !said?.tags.has(tag.key))
          .map(({ key }) => key);
        if (notes.length + tags.length > 0) parts.push({ key: entry.key, notes, tags });
      }
    }
    return parts;
  }
}
