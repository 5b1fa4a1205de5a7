import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../entry/highlight-colour.ts';

/** A highlight where it stands in the page. */
interface Painted {
  readonly colour: HighlightColour;
  readonly ranges: readonly Range[];
}

/** Paints these highlights in place of those before. */
export type Paint = (highlights: readonly Painted[]) => void;

/** The names of a colour's two layers: two highlights of one colour that overlap show as two. */
const layers = (colour: HighlightColour) => [`pubmargin-${colour}`, `pubmargin-${colour}-2`] as const;

/**
 * Paints by the CSS Custom Highlight API, which leaves the page's elements alone (painted.css has the looks); where the
 * browser has none, nothing is painted. When the signal aborts the paint goes.
 */
export function painter(signal: AbortSignal): Paint {
  if (!canPaint()) return () => undefined;
  const own = new Map<string, Highlight>();
  const put = (name: string, ranges: readonly Range[]): void => {
    if (ranges.length === 0) return;
    const highlight = new Highlight(...ranges);
    own.set(name, highlight);
    CSS.highlights.set(name, highlight);
  };
  const wipe = (): void => {
    for (const [name, highlight] of own) {
      // After an update of the extension the name may be another script's.
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    own.clear();
  };
  signal.addEventListener('abort', wipe, { once: true });
  return (highlights) => {
    if (signal.aborted) return;
    wipe();
    for (const colour of HIGHLIGHT_COLOURS) {
      const ranges = highlights.flatMap((one) => (one.colour === colour ? one.ranges : []));
      const below: Range[] = [];
      const above: Range[] = [];
      for (const range of ranges) (below.some((other) => overlap(range, other)) ? above : below).push(range);
      const [first, second] = layers(colour);
      put(first, below);
      put(second, above);
    }
  };
}

/** Can this browser paint ranges? */
export function canPaint(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS;
}

function overlap(a: Range, b: Range): boolean {
  return (
    a.compareBoundaryPoints(Range.END_TO_START, b) < 0 && a.compareBoundaryPoints(Range.START_TO_END, b) > 0
  );
}
