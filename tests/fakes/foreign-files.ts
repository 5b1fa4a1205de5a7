import type { Format } from '../../src/exchange/records/format.ts';
import type { FileRecord } from '../../src/exchange/records/record.ts';

/** The title of the article that `ONE` describes. For tests. */
export const TITLE = 'A randomised trial of one thing in many hearts';

/** The lines of a record with everything that tells its article. For tests. */
export const ONE: readonly string[] = [
  `TI  - ${TITLE}`,
  'AU  - Biswas, A.',
  'PY  - 2020',
  'AN  - 1',
  'DB  - PubMed',
  'DO  - 10.1000/One',
];

/** A RIS file of another program: what stands in N1 are notes. Each record is the lines between its marks. For tests. */
export function risFile(...records: readonly (readonly string[])[]): string {
  return records.map((lines) => ['TY  - JOUR', ...lines, 'ER  - ', ''].join('\n')).join('\n');
}

/** Records as a file of a format. For tests. */
export async function written(format: Format, records: readonly FileRecord[]): Promise<string> {
  const pieces: (string | Uint8Array)[] = [];
  for await (const piece of format.out?.write(records, { at: 0, title: '' }) ?? []) pieces.push(piece);
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : new TextDecoder().decode(piece)))
    .join('');
}
