import { articleKey, type ArticleKey } from '../../src/article/article-key.ts';
import type { Citation, CitationFields } from '../../src/article/citation.ts';
import type { ArticleIds } from '../../src/article/identifiers.ts';
import type { LookUpWorld } from '../../src/library/look-up/look-up-world.ts';
import type { FetchOptions } from '../../src/ncbi/fetch-citations.ts';
import type { NcbiError } from '../../src/ncbi/ncbi-error.ts';

/** NCBI, and whether the user lets it be asked. */
export class FakeLookUps implements LookUpWorld {
  /** By the key asked for. */
  readonly records = new Map<ArticleKey, Citation>();
  readonly byTitle = new Map<string, Citation>();
  readonly failing = new Map<ArticleKey, NcbiError>();
  readonly asked: ArticleIds[][] = [];
  isAllowed = true;
  /** Answers never come; cancelling ends the question. */
  isSilent = false;
  #options: FetchOptions | undefined;

  readonly askPermission = () => Promise.resolve(this.isAllowed);

  readonly findArticles = async (wanted: readonly ArticleIds[], options: FetchOptions) => {
    this.asked.push([...wanted]);
    this.#options = options;
    if (this.isSilent) await forEver(options.signal);
    const keys = wanted.flatMap((ids) => articleKey(ids) ?? []);
    const failed = new Map([...this.failing].filter(([key]) => keys.includes(key)));
    const found = new Map(
      keys.flatMap((key) => {
        const record = this.records.get(key);
        return record ? [[key, record] as const] : [];
      }),
    );
    return { found, failed, missing: keys.filter((key) => !found.has(key) && !failed.has(key)) };
  };

  readonly matchCitation = ({ title = '' }: CitationFields) => Promise.resolve(this.byTitle.get(title));

  /** How it goes, by the client's own account. */
  tells(tell: (options: FetchOptions) => void): void {
    if (this.#options) tell(this.#options);
  }
}

function forEver(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('stop', 'AbortError')));
  });
}
