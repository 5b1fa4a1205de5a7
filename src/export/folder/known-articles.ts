import { type ArticleKey, articleKeys } from '../../article/article-key.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { articleParts } from '../../exchange/markdown/article-parts.ts';
import { isSameArticle } from '../../exchange/markdown/is-same-article.ts';
import { pmidInProperties } from '../../exchange/markdown/merged-properties.ts';
import { type MarkdownFile, markdownFiles, textOf } from './markdown-files.ts';

/** Which file an article is in, however it is called and wherever it was moved. */
export class KnownArticles {
  readonly #files = new Map<ArticleKey, { ids: ArticleIds; file: MarkdownFile }[]>();
  readonly #paths = new Set<string>();

  /** Looks through a folder. Throws the signal's reason once it aborts. */
  static async in(folder: FileSystemDirectoryHandle, signal: AbortSignal): Promise<KnownArticles> {
    const known = new KnownArticles();
    const byPropertyAlone: [ArticleIds, MarkdownFile][] = [];
    for await (const file of markdownFiles(folder)) {
      signal.throwIfAborted();
      known.#paths.add(file.path.toLowerCase());
      const text = await textOf(file.handle);
      if (text === undefined) continue;
      const parts = articleParts(text);
      for (const { ids } of parts) known.#add(ids, file);
      const pmid = parts.length === 0 ? pmidInProperties(text) : undefined;
      if (pmid !== undefined) byPropertyAlone.push([{ pmid }, file]);
    }
    for (const [ids, file] of byPropertyAlone) known.#add(ids, file);
    return known;
  }

  /** The file of an article, by any of its identifiers that no stronger one contradicts. */
  find(ids: ArticleIds): MarkdownFile | undefined {
    return articleKeys(ids)
      .flatMap((key) => this.#files.get(key) ?? [])
      .find((known) => isSameArticle(known.ids, ids))?.file;
  }

  /** A name that no file in the folder has: this one, or with a number behind it. */
  freeName(name: string): string {
    let free = name;
    for (let count = 2; this.#paths.has(free.toLowerCase()); count += 1) {
      free = name.replace(/\.md$/, ` (${count}).md`);
    }
    this.#paths.add(free.toLowerCase());
    return free;
  }

  /** The first file that has an article counts. */
  #add(ids: ArticleIds, file: MarkdownFile): void {
    for (const key of articleKeys(ids)) {
      const known = this.#files.get(key) ?? [];
      known.push({ ids, file });
      this.#files.set(key, known);
    }
  }
}
