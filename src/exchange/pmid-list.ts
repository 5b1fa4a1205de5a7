import { parsePmid } from '../article/identifiers.ts';
import { bareCitation } from '../article/bare-citation.ts';
import type { Format } from './records/format.ts';
import { bareRecord } from './records/record.ts';
import { lines } from './text/lines.ts';

/** PubMed's own address of an article, which may stand in place of its PMID. */
const ADDRESS = /^https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,8})\/?$/;

/** A PMID a line, as PubMed saves its results in the format "PMID"; articles without one stay behind. */
export const pmidList: Format = {
  id: 'pmid-list',
  name: 'PMID list',
  words: 'formatPmidList',
  extension: 'txt',
  mediaType: 'text/plain',
  out: {
    async *write(records) {
      for await (const { citation } of records) if (citation.ids.pmid) yield `${citation.ids.pmid}\n`;
    },
  },
  in: {
    recognises: (beginning) => {
      const [first = ''] = beginning.trim().split(/[\s,;]/);
      return parsePmid(first) !== undefined || ADDRESS.test(first);
    },
    async *read(text) {
      for await (const { text: line, number } of lines(text)) {
        for (const one of line.split(/[\s,;]+/).filter((word) => word !== '' && !/^pmid:?$/i.test(word))) {
          const pmid = parsePmid(one) ?? ADDRESS.exec(one)?.[1];
          if (pmid) yield { record: bareRecord(bareCitation({ pmid })), line: number };
          else yield { notUnderstood: ['partNoPmid', one.slice(0, 80)], line: number };
        }
      }
    },
  },
};
