import { make } from './make.ts';

/** Width of the mark and its distance to the row, px. */
const WIDTH = 4;
const GAP = 4;

export interface Mark {
  /** Stands beside this row from now on; undefined: nowhere. */
  put(row: Element | undefined): void;
}

/** A bar beside the current result, in a place of ours whose upper left corner is the page's: no part of the page moves. */
export function makeMark(place: HTMLElement, signal: AbortSignal): Mark {
  const bar = make('div', { class: 'mark' });
  bar.hidden = true;
  place.append(bar);
  let row: Element | undefined;
  const draw = (): void => {
    const box = row?.getBoundingClientRect();
    bar.hidden = !box || box.height === 0;
    if (!box || box.height === 0) return;
    const corner = place.getBoundingClientRect();
    bar.style.left = `${Math.round(Math.max(0, box.left - GAP - WIDTH) - corner.left)}px`;
    bar.style.top = `${Math.round(box.top - corner.top)}px`;
    bar.style.height = `${Math.round(box.height)}px`;
  };
  // Whatever moves a row changes the height of what it stands in.
  const sizes = new ResizeObserver(draw);
  sizes.observe(document.body);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  return {
    put(next) {
      if (row) sizes.unobserve(row);
      row = next;
      if (row) sizes.observe(row);
      draw();
    },
  };
}
