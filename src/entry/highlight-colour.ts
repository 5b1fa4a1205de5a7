import type { TagColour } from './tag.ts';

/** The colours that a highlight may have. */
export const HIGHLIGHT_COLOURS = [
  'yellow',
  'green',
  'sky',
  'orange',
  'purple',
] as const satisfies TagColour[];
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];
