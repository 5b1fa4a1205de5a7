import type { citationOfMention } from '../article/citation-of-mention.ts';
import { lateScript } from './late-script.ts';

/** Reads what a page prints of a mentioned article. */
interface Citing {
  readonly citationOfMention: typeof citationOfMention;
}

declare global {
  /** Set by the citing script, in the extension's isolated world, which the page cannot see. */
  var pubMarginCiting: Citing | undefined;
}

/** The reader of mentions' text, loaded into this tab the first time. Throws AppError when it cannot be loaded. */
export function citing(): Promise<Citing> {
  return lateScript('citing', () => globalThis.pubMarginCiting);
}
