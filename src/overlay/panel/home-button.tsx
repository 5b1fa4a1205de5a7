import type { ComponentChildren, RefObject } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { text } from '../../ui/text.ts';

export interface HomeButtonProps {
  place?: RefObject<HTMLDivElement | null>;
  button?: RefObject<HTMLButtonElement | null>;
  isOpen?: boolean;
  onClick?: () => void;
  onFocusOut?: (event: FocusEvent) => void;
  /** The open menu. */
  children?: ComponentChildren;
}

/** The button of the menu that moves the panel away from the page, and the place of that menu. */
export function HomeButton({
  place,
  button,
  isOpen = false,
  onClick,
  onFocusOut,
  children,
}: HomeButtonProps) {
  return (
    <div class="home" ref={place} onFocusOut={onFocusOut}>
      <button
        type="button"
        class="icon-button"
        ref={button}
        aria-label={text('panelHome')}
        aria-expanded={isOpen}
        onClick={onClick}
      >
        <Icon name="more" />
      </button>
      {children}
    </div>
  );
}
