import { ICON_SHAPES } from './icon-shapes.ts';

export type IconName = keyof typeof ICON_SHAPES;

/** A small sign beside a name; it says nothing of its own to assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={ICON_SHAPES[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
