import { readingList } from '../exchange/reading-list.ts';
import type { Format, FormatOut } from '../exchange/records/format.ts';
import { FORMATS } from '../exchange/records/formats.ts';

/** A format that files can be written in. */
export type WritableFormat = Format & { readonly out: FormatOut };

/**
 * Every format that files can be written in for the user's own use. A reading list is for others: only sending it
 * (library/send-list) leaves out what is the user's own business, and names the list.
 */
export const WRITABLE_FORMATS: readonly WritableFormat[] = FORMATS.filter(canBeWritten);

function canBeWritten(format: Format): format is WritableFormat {
  return format.out !== undefined && format.id !== readingList.id;
}
