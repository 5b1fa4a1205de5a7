import type { Reading } from '../../pages/reading.ts';

/** Are the results of this page lines of a plain text (`?format=pmid`), in which none can be marked, ticked or hidden? */
export function isPlainList({ kind, mentions }: Reading): boolean {
  return kind === 'results' && mentions[0]?.element.localName === 'pre';
}
