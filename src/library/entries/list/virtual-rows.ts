import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How many lines more than in sight are drawn above and below. */
const OVERSCAN = 8;

export interface VirtualRowsOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  /** The lines in their order: a new array is laid out anew. */
  readonly lines: readonly unknown[];
  /** How high the line at this place is, in px; a new function is asked anew. */
  readonly heightAt: (at: number) => number;
  /** How high what stands above the lines is and stays in sight, in px. */
  readonly headHeight: number;
  /** How far it is scrolled at first, px. */
  readonly top: number;
}

/** The part of a long list that is drawn. */
export interface VirtualRows {
  readonly rows: readonly VirtualItem[];
  /** From the top of the list to the first of these, and of the whole list, in px; without the head. */
  readonly before: number;
  readonly height: number;
  /**
   * How far beyond the list's edges the drawn lines may be moved, in px: all that is drawn, less what is in sight (never
   * above 0). With this as its sticky `top` and `bottom` a stage with these lines never leaves the view: who scrolls
   * faster than lines are drawn sees the last ones, and no white.
   */
  readonly reach: number;
  /** How many lines are in sight. */
  readonly page: number;
  /** Brings a line into sight where it is not. */
  readonly show: (at: number) => void;
}

/** Which lines of a long list to draw, after @tanstack/virtual-core; draws anew when others come into sight. */
export function useVirtualRows(wanted: VirtualRowsOptions): VirtualRows {
  const { scroller, lines, heightAt, headHeight, top } = wanted;
  const [, draw] = useState({});
  const isLayingOut = useRef(false);
  /** What was in sight when it was drawn last. */
  const drawnSight = useRef('');
  const options = {
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightAt,
    overscan: OVERSCAN,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: top,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: ({ range, scrollRect }: Virtualizer<HTMLElement, HTMLElement>) => {
      const sight = `${range?.startIndex ?? ''} ${range?.endIndex ?? ''} ${scrollRect?.height ?? ''}`;
      if (sight === drawnSight.current || isLayingOut.current) return; // It only began or ended to scroll.
      drawnSight.current = sight;
      draw({});
    },
  };
  const kept = useRef<Virtualizer<HTMLElement, HTMLElement>>(undefined);
  const virtualizer = (kept.current ??= new Virtualizer(options));
  virtualizer.setOptions(options);
  const laidOut = useRef<unknown[]>([]);
  const parts = [lines, heightAt, headHeight];
  if (parts.some((part, at) => part !== laidOut.current[at])) {
    laidOut.current = parts;
    isLayingOut.current = true;
    virtualizer.measure();
    isLayingOut.current = false;
  }
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());

  const rows = virtualizer.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  const start = rows[0]?.start ?? headHeight;
  const drawn = (rows.at(-1)?.end ?? headHeight) - start;
  const inSight = (virtualizer.scrollRect?.height ?? 0) - headHeight;
  return {
    rows,
    before: start - headHeight,
    height: virtualizer.getTotalSize() - headHeight,
    reach: Math.min(0, inSight - drawn),
    page: Math.max(1, endIndex - startIndex - 1),
    show: (at) => virtualizer.scrollToIndex(at, { align: 'auto' }),
  };
}
