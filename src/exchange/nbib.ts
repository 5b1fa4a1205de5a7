import type { Format } from './records/format.ts';
import { medlineFields } from './nbib/medline-fields.ts';
import { medlineRecord } from './nbib/medline-record.ts';
import { writeMedline } from './nbib/write-medline.ts';
import { lines } from './text/lines.ts';

/**
 * MEDLINE text, the .nbib files of PubMed (https://www.nlm.nih.gov/bsd/mms/medlineelements.html): notes in `GN`, tags in `OT`
 * under an owner of our own. Lines are not broken at 80 characters, which no reader asks for.
 */
export const nbib: Format = {
  id: 'nbib',
  name: 'NBIB (MEDLINE)',
  extension: 'nbib',
  mediaType: 'application/nbib',
  out: {
    async *write(records) {
      for await (const record of records) yield writeMedline(record);
    },
  },
  in: {
    recognises: (beginning) => /^\s*(?:PMID|OWN|STAT|PT|TI) {0,2}- ?\S/.test(beginning),
    async *read(text) {
      for await (const found of medlineFields(lines(text))) {
        if ('stray' in found) {
          yield { notUnderstood: ['partStray', found.stray.slice(0, 80)], line: found.line };
        } else {
          yield { record: medlineRecord(found.fields), line: found.line };
        }
      }
    },
  },
};
