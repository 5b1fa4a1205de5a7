import { articleAddress } from '../../article/article-address.ts';
import type { FileRecord } from '../records/record.ts';
import { wordsOfArticle } from '../records/words-of-article.ts';

/** What an item and its notes are called in a file. */
export interface ItemNames {
  readonly item: string;
  readonly notes: readonly string[];
}

/**
 * Gives each record the name of its item: the one it came with from Zotero, else its article's address, so that the same
 * article has the same name in every file; and its notes theirs. Names of a file's own (`#item_12`) may come from several files,
 * where they mean several things: the first one has it, or two notes would be one.
 */
export function itemNames(): (record: FileRecord) => ItemNames {
  const taken = new Set<string>();
  /** The first of these names that is free; the last one with a number where none is. */
  const free = (...names: string[]): string => {
    const last = names.at(-1) ?? '';
    let name = names.find((one) => !taken.has(one)) ?? last;
    for (let count = 2; taken.has(name); count += 1) name = `${last}_${count}`;
    if (name.startsWith('#')) taken.add(name);
    return name;
  };
  return ({ sameAs, citation, notes }) => {
    const own = articleAddress(citation.ids) ?? `#article_${wordsOfArticle(citation)}`;
    const item = sameAs === undefined ? free(own) : free(sameAs, own);
    return {
      item,
      notes: notes.map(({ id, sameAs: given }, at) => {
        const named =
          id === undefined ? `${item}${item.includes('#') ? '_' : '#'}note_${at + 1}` : `urn:uuid:${id}`;
        return given === undefined ? free(named) : free(given, named);
      }),
    };
  };
}
