import { bareCitation } from '../../../src/article/bare-citation.ts';
import type { Format } from '../../../src/exchange/records/format.ts';
import { bareRecord, type FileRecord } from '../../../src/exchange/records/record.ts';

/** A file as Playwright gives it to a page. */
export interface WrittenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Three articles: one with all that can be kept, one with a tag, and one that only a DOI identifies. */
export const THREE: readonly FileRecord[] = [
  {
    ...bareRecord({
      ...bareCitation({ pmid: '32294989', doi: '10.1000/first' }),
      title: 'Vital signs at night, <script>alert(1)</script> and by day',
      authors: [{ name: 'Okafor A' }, { name: 'Smith BC' }],
      journal: 'Journal of Samples',
      date: { text: '2019', year: 2019 },
    }),
    tags: [{ name: 'methods/rct' }, { name: 'sepsis' }],
    notes: [{ body: 'Small; and “blinded”.\nSee p < 0.05.', created: 1.7e12, modified: 1.7e12 }],
    decision: 'include',
  },
  {
    ...bareRecord({
      ...bareCitation({ pmid: '36455991' }),
      title: 'Another matter entirely',
      authors: [{ name: 'Jones D' }],
      date: { text: '2022', year: 2022 },
    }),
    tags: [{ name: 'sepsis' }],
  },
  {
    ...bareRecord({
      ...bareCitation({ doi: '10.1000/third' }),
      title: 'Only by its DOI',
      authors: [{ name: 'Lee E' }],
      date: { text: '2021', year: 2021 },
    }),
    notes: [{ body: 'Ask Ward 3.', created: 1.7e12, modified: 1.7e12 }],
  },
];

/** A file of these articles, as the format writes it. */
export async function writtenFile(
  format: Format,
  name: string,
  records: readonly FileRecord[] = THREE,
): Promise<WrittenFile> {
  const pieces = await Array.fromAsync(format.out?.write(records, { at: 0, title: '' }) ?? []);
  const buffer = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
  return { name: `${name}.${format.extension}`, mimeType: format.mediaType, buffer };
}
