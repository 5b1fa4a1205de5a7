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
export const TagColourSchema = v.picklist(TAG_COLOURS);
export type TagColour = v.InferOutput<typeof TagColourSchema>;

/**
 * A tag name as it is compared: two names are the same tag when they are equal after trimming, inner white space
 * folded to one space, NFC, `toLowerCase()`, NFC. Returns '' for a name without visible characters.
 */
export function foldTagName(name: string): string {
  return tidyTagName(name).normalize('NFC').toLowerCase().normalize('NFC');
}

/** A tag name as it is shown: trimmed, inner white space folded to one space. */
export function tidyTagName(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}
