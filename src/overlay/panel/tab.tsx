import type { RefObject } from 'preact';
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
