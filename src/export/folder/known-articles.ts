import type { ArticleIds } from '../../article/identifiers.ts';
import { articleParts } from '../../exchange/markdown/article-parts.ts';
import { pmidInProperties } from '../../exchange/markdown/merged-properties.ts';
import { type MarkdownFile, markdownFiles, textOf } from './markdown-files.ts';

/** Which file an article is in, however it is called and wherever it was moved. */
export class KnownArticles {
  readonly #files = new Map<string, MarkdownFile>();
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

  /** The file of an article, by any of its identifiers. */
  find(ids: ArticleIds): MarkdownFile | undefined {
    return names(ids)
      .map((name) => this.#files.get(name))
      .find((file) => file !== undefined);
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
    for (const name of names(ids)) if (!this.#files.has(name)) this.#files.set(name, file);
  }
}

function names({ pmid, pmcid, doi }: ArticleIds): string[] {
  return Object.entries({ pmid, pmcid, doi }).flatMap(([kind, id]) =>
    id === undefined ? [] : [`${kind}:${id}`],
  );
}
