import type { RefObject } from 'preact';
import type { EntryView } from '../../protocol/messages.ts';
import { Icon } from '../../ui/icon.tsx';
import { text } from '../../ui/text.ts';
import { type PanelPlace, tabWidth } from './place-panel.ts';

export interface TabProps {
  button: RefObject<HTMLButtonElement | null>;
  place: PanelPlace;
  /** What stands on it. */
  label: string;
  onOpen: () => void;
}

/** The closed panel: a tab at the window's edge, no wider than the page leaves free there. */
export function Tab({ button, place, label, onOpen }: TabProps) {
  return (
    <button
      type="button"
      class="tab"
      ref={button}
      style={{ '--tab-width': `${tabWidth(place)}px` }}
      aria-label={text('panelTab', label)}
      aria-expanded={false}
      onClick={onOpen}
    >
      <Icon name="margin" />
      <span>{label}</span>
    </button>
  );
}

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
