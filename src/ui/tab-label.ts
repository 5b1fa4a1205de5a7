import type { EntryView } from '../protocol/messages.ts';
import { chosenWords } from './badge-name.ts';
import { text } from './text.ts';

/** `2 notes, 1 tag`; where there are none what was chosen, `Included, to read`; without an entry the one hint. */
export function tabLabel(entry: EntryView | null, hasDraft: boolean): string {
  if (hasDraft) return text('panelTabDraft');
  const notes = entry?.notes.length ?? 0;
  const tags = entry?.tags.length ?? 0;
  const parts = [
    notes > 0 && (notes === 1 ? text('panelNote') : text('panelNotes', notes)),
    tags > 0 && (tags === 1 ? text('panelTag') : text('panelTags', tags)),
  ].filter((part) => part !== false);
  return parts.join(', ') || (entry && chosenLabel(entry)) || text('panelTabEmpty');
}

function chosenLabel(entry: EntryView): string {
  const words = chosenWords(entry);
  if (entry.rating !== undefined) words.push(text('ratingValue', entry.rating));
  if (words.length === 0 && entry.reasons.length > 0) words.push(text('reasonsLabel'));
  const said = words.join(', ');
  return said.charAt(0).toLocaleUpperCase() + said.slice(1);
}
