import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { plainKeys } from '../../ui/plain-keys.ts';
import { useKeys } from '../../ui/use-keys.ts';

export interface BarMenuProps {
  name: string;
  isOpen: boolean;
  /** Nothing can be done now. */
  isOff: boolean;
  onToggle: (isOpen: boolean) => void;
  children: ComponentChildren;
}

/**
 * A button of the bar, and what it opens below it: a disclosure (ARIA Authoring Practices 1.2), which Escape, a press
 * elsewhere and the button itself close. What is opened takes the focus, and gives it back.
 */
export function BarMenu({ name, isOpen, isOff, onToggle, children }: BarMenuProps) {
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const opened = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);

  useLayoutEffect(() => {
    if (isOpen) keepWithinBar(opened.current, whole.current);
    if (wasOpen.current && !isOpen && isFocusLost()) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    focusFirst(opened.current);
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !whole.current?.contains(target)) onToggle(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [isOpen]);
  useKeys(whole, plainKeys, (event) => {
    if (event.key !== 'Escape' || !isOpen || event.defaultPrevented) return;
    event.preventDefault();
    onToggle(false);
  });

  return (
    <div class="bar-menu" ref={whole}>
      <button
        type="button"
        ref={button}
        class="opens"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-disabled={isOff}
        onClick={() => (isOff ? undefined : onToggle(!isOpen))}
      >
        {name}
      </button>
      {isOpen && (
        <div class="bar-opened" id={id} ref={opened} role="group" aria-label={name}>
          {children}
        </div>
      )}
    </div>
  );
}

/** What had the focus is gone with what was open. */
function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function focusFirst(opened: HTMLElement | null): void {
  if (!opened?.contains(document.activeElement)) {
    opened?.querySelector<HTMLElement>('input, button')?.focus();
  }
}

/** What opens at the right end of a narrow bar is shifted to the left, as far as there is room. */
function keepWithinBar(opened: HTMLElement | null, whole: HTMLElement | null): void {
  const bar = whole?.parentElement;
  if (!opened || !whole || !bar) return;
  const over = whole.offsetLeft + opened.offsetWidth - bar.clientWidth;
  if (over > 0) opened.style.insetInlineStart = `${-Math.min(over, whole.offsetLeft)}px`;
}
