import { HIGHLIGHT_COLOURS, type HighlightColour } from '../entry/highlight-colour.ts';
import { setting } from './setting.ts';

/** The colour that was highlighted in last: what a key highlights in, where the user fixed none. */
export const lastHighlightColour = setting('lastHighlightColour', isHighlightColour, 'yellow');

/** The colour that keys always highlight in; '' for the one used last. */
export const fixedHighlightColour = setting<HighlightColour | ''>('highlightColour', isColourOrNone, '');

/** The colour of a highlight for which none was chosen. */
export async function nextHighlightColour(): Promise<HighlightColour> {
  return (await fixedHighlightColour.getValue()) || lastHighlightColour.getValue();
}

function isColourOrNone(kept: unknown): kept is HighlightColour | '' {
  return kept === '' || isHighlightColour(kept);
}

function isHighlightColour(kept: unknown): kept is HighlightColour {
  return HIGHLIGHT_COLOURS.some((colour) => colour === kept);
}
