import { JOINS_DOC, parseArticleDocId, TAG_NAMES_DOC } from '../entry/doc-ids.ts';
import type { StoredTarget } from './sync-rows.ts';

/**
 * Does a target that is the user's alone carry this document? A WebDAV folder carries everything, the browser's own
 * sync, with its 100 KB, tags with their names and looks, the small choices, and which keys are one article
 * (docs/sync.md, section 1). What goes to a lab is decided by what is shared (`goesTo`, lab-share.ts).
 */
export function carries({ kind, lab }: Pick<StoredTarget, 'kind' | 'lab'>, id: string): boolean {
  if (lab) return false;
  return kind === 'webdav' || id === TAG_NAMES_DOC || id === JOINS_DOC || parseArticleDocId(id)?.part === 't';
}
