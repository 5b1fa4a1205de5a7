import { articleKey } from '../../article/article-key.ts';
import { bareCitation } from '../../article/bare-citation.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { foldTagName } from '../../entry/tag.ts';
import { bareRecord, type FileNote, type FileRecord, type FileTag } from '../records/record.ts';

/** What one annotation says of an article. */
export interface Said {
  readonly ids: ArticleIds;
  readonly title?: string | undefined;
  readonly tags: readonly FileTag[];
  readonly note?: FileNote | undefined;
}

/** Puts annotations together that are of one article: they stand anywhere in a file. */
export class ByArticle {
  readonly #said = new Map<string, Said[]>();

  /** False for what names no article. */
  add(said: Said): boolean {
    const key = articleKey(said.ids) ?? (said.title === undefined ? undefined : `title:${said.title}`);
    if (key === undefined) return false;
    const before = this.#said.get(key);
    if (before) before.push(said);
    else this.#said.set(key, [said]);
    return true;
  }

  /** In the order in which articles were first named; notes by their date. */
  *records(): Generator<FileRecord> {
    for (const all of this.#said.values()) {
      const [first] = all;
      if (first === undefined) continue;
      const title = all.map((one) => one.title).find(Boolean);
      const notes = all.flatMap(({ note }) => note ?? []);
      const tags = new Map(all.flatMap((one) => one.tags).map((tag) => [foldTagName(tag.name), tag]));
      yield {
        ...bareRecord({ ...bareCitation(first.ids), ...(title !== undefined && { title }) }),
        tags: [...tags.values()].filter(({ name }) => name.trim() !== ''),
        notes: notes.sort((one, other) => (one.created ?? 0) - (other.created ?? 0)),
      };
    }
  }
}
