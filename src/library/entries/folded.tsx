import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

export interface FoldedProps {
  /** What the button is called. */
  name: string;
  /** What stands on the button instead of its name. */
  sign?: ComponentChildren;
  class?: string;
  /** There is nothing in it to press: it can be walked to all the same, and scrolled by keys. */
  isText?: boolean;
  children: ComponentChildren;
}

/** A button, and what floats below it until Escape, a press elsewhere or the Tab key out of it. */
export function Folded({ name, sign, class: kind, isText = false, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isOpen) return;
    const away = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class={`folded ${kind ?? ''}`} ref={place} onKeyDown={onKeyDown}>
      <button
        type="button"
        ref={button}
        aria-label={sign === undefined ? undefined : name}
        title={sign === undefined ? undefined : name}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {sign ?? name}
      </button>
      <div
        class="folded-card"
        id={id}
        role="group"
        aria-label={name}
        tabIndex={isText ? 0 : -1}
        hidden={!isOpen}
      >
        {children}
      </div>
    </div>
  );
}
