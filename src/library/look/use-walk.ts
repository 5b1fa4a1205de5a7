import { useRef, useState } from 'preact/hooks';
import { walk } from './walk.ts';

/** A thing of a picture that the keyboard can reach: its name among them, and where it is from left to right. */
export interface Stop {
  readonly id: string;
  readonly x: number;
}

/**
 * Makes the links of a picture one tab stop that arrow keys walk through. Each link's element has its id as
 * `data-stop`.
 */
export function useWalk(rows: readonly (readonly Stop[])[]) {
  const root = useRef<SVGSVGElement>(null);
  const [last, setLast] = useState<string>();
  const stops = rows.flat();
  const current = stops.some(({ id }) => id === last) ? last : stops[0]?.id;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const row = rows.findIndex((things) => things.some(({ id }) => id === current));
    const at = rows[row]?.findIndex(({ id }) => id === current) ?? -1;
    const xs = rows.map((things) => things.map(({ x }) => x));
    const next = walk(xs, { row, at }, event.key, event.ctrlKey);
    const id = next && rows[next.row]?.[next.at]?.id;
    if (id === undefined) return;
    event.preventDefault();
    for (const link of root.current?.querySelectorAll<SVGElement>('[data-stop]') ?? []) {
      if (link.dataset['stop'] === id) link.focus();
    }
  };
  const stop = (id: string) => ({
    'data-stop': id,
    tabindex: id === current ? 0 : -1,
    onFocus: () => setLast(id),
  });
  return { root, onKeyDown, stop };
}
