import type { TagColour } from '../entry/tag.ts';
import { text, type TextKey } from './text.ts';

const NAMES: Record<TagColour, TextKey> = {
  blue: 'colourBlue',
  orange: 'colourOrange',
  green: 'colourGreen',
  vermillion: 'colourVermillion',
  sky: 'colourSky',
  purple: 'colourPurple',
  yellow: 'colourYellow',
  grey: 'colourGrey',
};

/** What people call a colour of tags and highlights. */
export function colourName(colour: TagColour): string {
  return text(NAMES[colour]);
}
