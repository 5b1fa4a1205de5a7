import * as v from 'valibot';

/** Colour names, not values: the values are tokens (ui/tokens.css), after the colour-blind-safe set of Okabe and Ito. */
export const TAG_COLOURS = [
  'blue',
  'orange',
  'green',
  'vermillion',
  'sky',
  'purple',
  'yellow',
  'grey',
] as const;
/** A tag's colour that came from outside. */
export const TagColourSchema = v.picklist(TAG_COLOURS);
export type TagColour = v.InferOutput<typeof TagColourSchema>;

/** The longest tag name, in UTF-16 units. */
export const LONGEST_TAG = 200;

/**
 * A tag name as it is compared: two names are the same tag when they are equal after trimming, inner white space
 * folded to one space, NFC, `toLowerCase()`, NFC. Returns '' for a name without visible characters.
 */
export function foldTagName(name: string): string {
  return shownTagName(name).toLowerCase().normalize('NFC');
}

/** A tag name as it is compared and shown: trimmed, inner white space folded to one space. */
export function tidyTagName(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}

/** A tag name as it is kept: as it is shown, composed. */
export function shownTagName(name: string): string {
  return tidyTagName(name).normalize('NFC');
}
