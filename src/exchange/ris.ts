import type { Format } from './records/format.ts';
import { lines } from './text/lines.ts';
import { risFields } from './ris/ris-fields.ts';
import { recordOf, saysNothing } from './ris/ris-read.ts';
import { writeRis } from './ris/ris-write.ts';

/**
 * RIS, which nearly every reference manager reads: one `N1` a note, one `KW` a tag. The tags are those of
 * https://en.wikipedia.org/wiki/RIS_(file_format), as Zotero, EndNote, Mendeley, JabRef and Rayyan write them.
 */
export const ris: Format = {
  id: 'ris',
  name: 'RIS',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  out: {
    async *write(records) {
      for await (const record of records) yield writeRis(record);
    },
  },
  in: {
    recognises: (beginning) => /^\s*(?:\d+\.\s*)?TY\s{0,2}-/m.test(beginning),
    async *read(text) {
      for await (const found of risFields(lines(text))) {
        if ('stray' in found) {
          yield { notUnderstood: ['partStray', found.stray.slice(0, 80)], line: found.line };
        } else {
          const record = recordOf(found.fields);
          yield saysNothing(record)
            ? { notUnderstood: ['partEmpty'], line: found.line }
            : { record, line: found.line };
        }
      }
    },
  },
};
