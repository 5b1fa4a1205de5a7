import { LOSABLE, type Losable, lostParts, PARTS } from './losses.ts';
import { noteText } from './note-text.ts';
import type { FileRecord } from './record.ts';

/** What names things is of use only to who gave the names; and how an abstract is divided stands in its text. */
const NOT_LOOKED_FOR: readonly Losable[] = [
  'note identities',
  'names in other programs',
  "abstract's sections",
];

/** What the user keeps; the rest is what is known of the article. */
const KEPT = LOSABLE.slice(0, LOSABLE.indexOf('title'));

/**
 * The parts of a record that programs do not see which find `shown` of it (`FormatOut.shown`). What the user keeps has to be
 * there as it is, a highlight's words as text. The facts of an article are written in many ways: of them only what is
 * missing altogether counts.
 */
export function unseenParts(record: FileRecord, shown: FileRecord | undefined): Losable[] {
  if (!shown) return ['whole articles'];
  const asText = { ...record, notes: record.notes.map((note) => ({ ...note, body: noteText(note) })) };
  const changed = lostParts(asText, shown).filter((what) => !NOT_LOOKED_FOR.includes(what));
  return changed.filter((what) => KEPT.includes(what) || !saysAnything(PARTS[what](shown)));
}

function saysAnything(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(saysAnything);
  return part !== undefined && part !== null && part !== '' && part !== false;
}
