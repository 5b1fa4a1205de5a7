import type { CitationStyle } from '../../article/citation-style.ts';
import type { Citation } from '../../article/citation.ts';
import type { WrittenCitation } from '../../cite/written-citation.ts';
import { lateScript } from '../late-script.ts';

/** What writes citations out: most of it is citation-js, which nobody needs who does not copy one. */
export interface Citing {
  write(citation: Citation, style: CitationStyle): WrittenCitation | Promise<WrittenCitation>;
}

declare global {
  /** Set by the cite script, in the extension's isolated world, which the page cannot see. */
  var pubMarginCiting: Citing | undefined;
}

/** What writes citations out, loaded into this tab the first time. Throws AppError when it cannot be loaded. */
export function citing(): Promise<Citing> {
  return lateScript('cite', () => globalThis.pubMarginCiting);
}
