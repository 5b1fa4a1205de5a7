import { printedNumber } from '../ui/printed-number.ts';
import { text } from '../ui/text.ts';

/** "1 note", "3,214 notes". */
export function notesText(notes: number): string {
  return notes === 1 ? text('badgeNote') : text('badgeNotes', printedNumber(notes));
}
