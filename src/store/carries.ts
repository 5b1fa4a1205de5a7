import { JOINS_DOC, parseArticleDocId, TAG_NAMES_DOC } from '../entry/doc-ids.ts';
import type { TargetKind } from './sync-rows.ts';

/**
 * Does a target of this kind carry this document? A WebDAV folder carries everything, the browser's own sync, with its
 * 100 KB, tags with their names and looks, the small choices, and which keys are one article (SYNC.md, section 1).
 */
export function carries(kind: TargetKind, id: string): boolean {
  return kind === 'webdav' || id === TAG_NAMES_DOC || id === JOINS_DOC || parseArticleDocId(id)?.part === 't';
}
