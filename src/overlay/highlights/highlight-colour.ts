import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../entry/highlight-colour.ts';
import type { TagColour } from '../../entry/tag.ts';

/** The colour that a highlight is painted in, whatever a file or a newer version gave its note. */
export function highlightColour(colour: TagColour | undefined): HighlightColour {
  return HIGHLIGHT_COLOURS.find((one) => one === colour) ?? HIGHLIGHT_COLOURS[0];
}
