import type { ListedEntry } from '../../../search/listed-entry.ts';

/** The head of the table, and a line of it, in px (list.css): two lines of text. */
export const HEAD_HEIGHT = 33;
export const TABLE_LINE = 57;

/** The parts of a card, in px (list.css). */
const CARD = { edges: 25, titleLine: 24, factsLine: 20, chips: 28, noteLine: 20, gap: 4, sides: 76 };
/** How wide a letter of a title and of a note is on average, in px; a little more than measured. */
const TITLE_LETTER = 8;
const NOTE_LETTER = 7;

/** What a card has room for. */
export interface CardSize {
  readonly height: number;
  /** Of the title and of the note; 0: there is no note. */
  readonly titleLines: number;
  readonly noteLines: number;
}

/**
 * How large the card of an entry is in a list of this width (px). Said before it is drawn, so that the list knows where
 * each card is: what takes more room than it was thought to ends with an ellipsis.
 */
export function cardSize(entry: ListedEntry, note: string, width: number): CardSize {
  const room = Math.max(width - CARD.sides, 100);
  const titleLines = (entry.title ?? '').length * TITLE_LETTER > room ? 2 : 1;
  const noteLines = note === '' ? 0 : note.length * NOTE_LETTER > room ? 2 : 1;
  const height =
    CARD.edges +
    titleLines * CARD.titleLine +
    CARD.factsLine +
    (hasChips(entry) ? CARD.chips : 0) +
    (noteLines > 0 ? noteLines * CARD.noteLine + CARD.gap : 0);
  return { height, titleLines, noteLines };
}

/** Is there anything for the line of tags and choices? */
export function hasChips({ tagKeys, status, decision, rating, isRetracted }: ListedEntry): boolean {
  return (
    tagKeys.length > 0 || [status, decision, rating].some((choice) => choice !== undefined) || isRetracted
  );
}
