import type { Line } from '../text/lines.ts';

/** A field of a record; the lines of a long value are one. */
export interface MedlineField {
  readonly tag: string;
  readonly value: string;
}

/** One record, or a line that stands in none. */
export type MedlinePart =
  | { readonly fields: readonly MedlineField[]; readonly line: number }
  | { readonly stray: string; readonly line: number };

/**
 * `TI  - …`, behind a byte order mark where files were put together; some programs leave a space out, or put one more;
 * JabRef writes `PMID-123`.
 */
const FIELD = /^\uFEFF?([A-Z]{2,4}) {0,2}-(?: (.*))?$/s;
const NUMBER = /^(PMID|PMC ?)-(\d+)$/;

/** Takes MEDLINE text apart. PubMed leaves a space where it broke a line. A record ends at an empty line or at the next `PMID`. */
export async function* medlineFields(lines: AsyncIterable<Line>): AsyncGenerator<MedlinePart> {
  let fields: MedlineField[] = [];
  let begins = 0;
  for await (const { text, number } of lines) {
    const [, tag, value = ''] = FIELD.exec(text) ?? NUMBER.exec(text) ?? [];
    const last = fields.at(-1);
    if (fields.length > 0 && (text.trim() === '' || tag === 'PMID')) {
      yield { fields, line: begins };
      fields = [];
    }
    if (tag !== undefined) {
      if (fields.length === 0) begins = number;
      fields.push({ tag: tag.trim(), value });
    } else if (/^ {2,}\S/.test(text) && last && fields.length > 0) {
      fields[fields.length - 1] = { tag: last.tag, value: `${last.value.trimEnd()} ${text.trim()}` };
    } else if (text.trim() !== '') yield { stray: text.trim(), line: number };
  }
  if (fields.length > 0) yield { fields, line: begins };
}
