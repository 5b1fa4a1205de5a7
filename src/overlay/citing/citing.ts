import type { ArticleKey } from '../../article/article-key.ts';
import type { Citation } from '../../article/citation.ts';
import type { Mounted } from '../editing/tools.ts';
import { lateScript } from '../late-script.ts';

export interface CitationOptions {
  citation: Citation;
  /** What the library has of the article, if anything. */
  entry?: ArticleKey | undefined;
  /** The user is done (Escape). */
  onClose: () => void;
}

/** What offers a citation in the usual styles: with citation-js, which nobody needs who copies none. */
export interface Citing {
  menu: (place: HTMLElement, options: CitationOptions) => Mounted;
}

declare global {
  /** Set by the cite script, in the extension's isolated world, which the page cannot see. */
  var pubMarginCiting: Citing | undefined;
}

/** What offers citations, loaded into this tab the first time. Throws AppError when it cannot be loaded. */
export function citing(): Promise<Citing> {
  return lateScript('cite', () => globalThis.pubMarginCiting);
}
