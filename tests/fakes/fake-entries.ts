import type { ArticleKey } from '../../src/article/article-key.ts';
import type { EntriesWorld, EntryTexts, LibraryRead } from '../../src/library/entries/entries-world.ts';
import type { ListedEntry } from '../../src/search/listed-entry.ts';
import { makeLibraryIndex } from '../../src/search/make-library-index.ts';
import type { StoredTag } from '../../src/store/schema.ts';

/** A line of the library with nothing on it but what is given. */
export function listed(number: number, more: Partial<ListedEntry> = {}): ListedEntry {
  return {
    ...{ key: `pmid:${number}`, title: `Title ${number}`, authors: [], journal: undefined, year: undefined },
    ...{ tagKeys: [], status: undefined, decision: undefined, rating: undefined },
    ...{ firstNote: '', noteCount: 0, highlightCount: 0, isRetracted: false, origins: [''] },
    ...{ created: number, modified: number },
    ...more,
  };
}

/** A library in memory that is searched as the real one is; how far it has been read is up to the test. */
export class FakeEntries implements EntriesWorld {
  readonly index = makeLibraryIndex();
  readonly abstracts = new Map<ArticleKey, string>();
  tags: StoredTag[] = [];
  entries: ListedEntry[] = [];
  /** Throws it at whoever asks for anything. */
  failing: Error | undefined;
  #onRead: ((read: LibraryRead) => void) | undefined;

  /** These are in the library; a tag is called as its key. */
  has(entries: readonly ListedEntry[]): void {
    this.entries = [...entries];
    const keys = new Set(entries.flatMap(({ tagKeys }) => tagKeys));
    this.tags = [...keys].map((key) => ({ key, name: key, colour: 'blue', number: undefined, count: 1 }));
  }

  /** Reads so many of them and says so; all where no number is given. */
  reads(many = this.entries.length): void {
    this.index.setTags(this.tags);
    for (const key of [...this.index.keys()]) this.index.remove(key);
    for (const entry of this.entries.slice(0, many)) {
      const { title = '', authors, journal = '', firstNote } = entry;
      const identifiers = [entry.key.slice('pmid:'.length)];
      const abstract = this.abstracts.get(entry.key) ?? '';
      const texts = {
        title,
        authors,
        journal: [journal],
        notes: [firstNote],
        quotes: [],
        identifiers,
        abstract,
      };
      this.index.put(entry, texts);
    }
    this.#onRead?.({ index: this.index, tags: this.tags, read: many, total: this.entries.length });
  }

  newest(most: number) {
    if (this.failing) return Promise.reject(this.failing);
    const entries = this.entries.toSorted((a, b) => b.modified - a.modified).slice(0, most);
    return Promise.resolve({ entries, tags: this.tags, total: this.entries.length });
  }

  follow(onRead: (read: LibraryRead) => void): void {
    this.#onRead = onRead;
  }

  texts(keys: readonly ArticleKey[]): Promise<Map<ArticleKey, EntryTexts>> {
    const found = this.entries.filter(({ key }) => keys.includes(key));
    const textsOf = ({ key, firstNote }: ListedEntry): EntryTexts => {
      return { notes: [firstNote], quotes: [], abstract: this.abstracts.get(key) ?? '' };
    };
    return Promise.resolve(new Map(found.map((entry) => [entry.key, textsOf(entry)])));
  }
}
