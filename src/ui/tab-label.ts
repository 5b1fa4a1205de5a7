import type { EntryView } from '../protocol/messages.ts';
import { text } from './text.ts';

/** `2 notes, 1 tag`; without an entry the one hint. */
export function tabLabel(entry: EntryView | null, hasDraft: boolean): string {
  if (hasDraft) return text('panelTabDraft');
  const notes = entry?.notes.length ?? 0;
  const tags = entry?.tags.length ?? 0;
  const parts = [
    notes > 0 && (notes === 1 ? text('panelNote') : text('panelNotes', notes)),
    tags > 0 && (tags === 1 ? text('panelTag') : text('panelTags', tags)),
  ].filter((part) => part !== false);
  return parts.join(', ') || text('panelTabEmpty');
}
