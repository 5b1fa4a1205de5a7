import type { Format, FormatOut } from '../exchange/records/format.ts';
import { FORMATS } from '../exchange/records/formats.ts';

/** A format that files can be written in. */
export type WritableFormat = Format & { readonly out: FormatOut };

/** Every format that files can be written in. */
export const WRITABLE_FORMATS: readonly WritableFormat[] = FORMATS.filter(canBeWritten);

function canBeWritten(format: Format): format is WritableFormat {
  return format.out !== undefined;
}
