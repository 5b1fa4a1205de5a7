import { parsePubmedText } from '../article/pubmed-text.ts';
import type { Format } from './records/format.ts';
import { bareRecord } from './records/record.ts';
import { lines } from './text/lines.ts';

/** No record is longer, in lines: what goes on is no text of PubMed's. */
const LONGEST = 5_000;

/**
 * What PubMed saves as "Summary (text)", its first choice, and "Abstract (text)", and what it mails: records with numbers
 * that count up, each behind an empty line.
 */
export const pubmedText: Format = {
  id: 'pubmed-text',
  name: 'PubMed text (summary, abstract)',
  words: 'formatPubmedText',
  extension: 'txt',
  mediaType: 'text/plain',
  in: {
    recognises: (beginning) =>
      /^\s*1[.:] \S/.test(beginning) && /\b(?:PMID: ?\d{4,8}\b|doi: 10\.\d{4})/.test(beginning),
    async *read(text) {
      let record: { lines: string[]; line: number } | undefined;
      let [next, isApart] = [1, true];
      for await (const { text: line, number } of lines(text)) {
        if (isApart && new RegExp(`^\\s*${next}[.:] \\S`).test(line)) {
          if (record) yield { record: bareRecord(parsePubmedText(record.lines)), line: record.line };
          record = { lines: [], line: number };
          next += 1;
        }
        if (record && record.lines.length < LONGEST) record.lines.push(line);
        isApart = line.trim() === '';
      }
      if (record) yield { record: bareRecord(parsePubmedText(record.lines)), line: record.line };
    },
  },
};
