import type * as Y from 'yjs';
import { digestOf, shortNameOf, writeDerived } from './derived.ts';
import { putDot } from './tags-document.ts';
import { wellFormed } from './text-edit.ts';

/**
 * Tags an article as a file does: the act of tagging is the same wherever the file is imported. `tag` is a tag's key,
 * `origin` the name of the file or list.
 */
export function bearTag(doc: Y.Doc, tag: string, origin: string): void {
  const named = wellFormed(origin);
  const digested = digestOf(['tag', named, tag]);
  writeDerived(doc, digested, () => putDot(doc, { tag, dot: shortNameOf(digested), origin: named }));
}
