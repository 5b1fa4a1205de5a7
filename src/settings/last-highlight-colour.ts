import { HIGHLIGHT_COLOURS, type HighlightColour } from '../entry/highlight-colour.ts';
import { setting } from './setting.ts';

/** The colour that was highlighted in last: what a key highlights in. */
export const lastHighlightColour = setting('lastHighlightColour', isHighlightColour, 'yellow');

function isHighlightColour(kept: unknown): kept is HighlightColour {
  return HIGHLIGHT_COLOURS.some((colour) => colour === kept);
}
