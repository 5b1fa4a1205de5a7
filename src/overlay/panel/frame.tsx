import type { ComponentChildren, RefObject } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { text } from '../../ui/text.ts';
import { HomeButton } from './home-button.tsx';
import type { PanelPlace } from './place-panel.ts';

export interface FrameProps {
  place: PanelPlace;
  isOpen: boolean;
  /** The closed panel's tab. */
  tab?: ComponentChildren;
  section?: RefObject<HTMLDivElement | null>;
  /** Before the button that closes it. */
  menu?: ComponentChildren;
  onClose?: () => void;
  children: ComponentChildren;
}

/** The panel's place in the page, and the head of the open panel. */
export function Frame({ place, isOpen, tab, section, menu = <HomeButton />, onClose, children }: FrameProps) {
  return (
    <div class={`region ${place.kind}`} role="region" aria-label={text('extensionName')}>
      {tab}
      <div class="frame" style={place.kind === 'docked' ? inPx(place) : undefined}>
        <div class="panel" ref={section} tabIndex={-1} hidden={!isOpen}>
          <div class="head">
            <Icon name="margin" />
            <h2>{text('extensionName')}</h2>
            {menu}
            <button type="button" class="icon-button" aria-label={text('panelClose')} onClick={onClose}>
              <Icon name="close" />
            </button>
          </div>
          {children}
        </div>
      </div>
    </div>
  );
}

function inPx({ left, top, width, height }: PanelPlace & { kind: 'docked' }) {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}
