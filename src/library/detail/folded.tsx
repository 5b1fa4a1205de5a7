import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export interface FoldedProps {
  /** What is seen first; absent where there is nothing to fold. */
  few: ComponentChildren;
  /** The button that shows the whole. */
  all: string;
  children: ComponentChildren;
}

/** A part of which the beginning is enough for most. */
export function Folded({ few, all, children }: FoldedProps) {
  const [isWhole, setWhole] = useState(false);
  if (few === undefined || isWhole) return <>{children}</>;
  return (
    <>
      {few}{' '}
      <button type="button" class="link" onClick={() => setWhole(true)}>
        {all}
      </button>
    </>
  );
}
