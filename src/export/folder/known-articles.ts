import { type ArticleKey, articleKeys } from '../../article/article-key.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { articleParts } from '../../exchange/markdown/article-parts.ts';
import { isSameArticle } from '../../exchange/markdown/is-same-article.ts';
import { pmidInProperties } from '../../exchange/markdown/merged-properties.ts';
import { type MarkdownFile, markdownFiles, textsOf } from './markdown-files.ts';

/** So much text, in UTF-16 units, is kept until it is compared; of larger folders the rest is read again. */
const KEPT = 16 * 1024 ** 2;

/** Which file an article is in, however it is called and wherever it was moved. */
export class KnownArticles {
  readonly #files = new Map<ArticleKey, { ids: ArticleIds; file: MarkdownFile }[]>();
  readonly #paths = new Set<string>();
  readonly #texts = new Map<MarkdownFile, string>();
  #kept = 0;

  /** Looks through a folder. Throws the signal's reason once it aborts. */
  static async in(folder: FileSystemDirectoryHandle, signal: AbortSignal): Promise<KnownArticles> {
    const known = new KnownArticles();
    const byPropertyAlone: [ArticleIds, MarkdownFile][] = [];
    for await (const { file, text } of textsOf(markdownFiles(folder))) {
      signal.throwIfAborted();
      known.#paths.add(file.path.toLowerCase());
      if (text === undefined) continue;
      const parts = articleParts(text);
      for (const { ids } of parts) known.#add(ids, file);
      const pmid = parts.length === 0 ? pmidInProperties(text) : undefined;
      if (pmid !== undefined) byPropertyAlone.push([{ pmid }, file]);
      if (parts.length > 0 || pmid !== undefined) known.#keep(file, text);
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

  /** What a file said when the folder was looked through: asked once. Undefined where it is to be read again. */
  takeText(file: MarkdownFile): string | undefined {
    const text = this.#texts.get(file);
    this.#texts.delete(file);
    return text;
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

  #keep(file: MarkdownFile, text: string): void {
    if (this.#kept + text.length > KEPT) return;
    this.#kept += text.length;
    this.#texts.set(file, text);
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
