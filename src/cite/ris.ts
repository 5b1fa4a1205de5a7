import type { CSLDate } from '@citation-js/core';
import { articleAddress } from '../article/article-address.ts';
import type { Citation } from '../article/citation.ts';
import { cslJson } from './csl-json.ts';

/**
 * The citation as a RIS record (en.wikipedia.org/wiki/RIS_(file_format), and what EndNote and Zotero make of it: AN is
 * the PMID, C2 the PMCID). Our own lines: citation-js breaks what is longer than 70 characters within its words, and
 * gives no last page.
 */
export function ris(citation: Citation): string {
  const item = cslJson(citation);
  const { pmid } = citation.ids;
  const [, first, last] = /^([A-Za-z]*\d+)-([A-Za-z]*\d+)$/.exec(String(item.page ?? '')) ?? [];
  const lines: [tag: string, value: string | number | undefined][] = [
    ['TY', item.type === 'chapter' ? 'CHAP' : item.type === 'document' ? 'GEN' : 'JOUR'],
    ...(item.author ?? []).map(({ family, given, suffix, literal }): [string, string | undefined] => [
      'AU',
      literal ?? [family, given, suffix].filter(Boolean).join(', '),
    ]),
    ['TI', item.title],
    ['T2', item['container-title'] ?? item.publisher],
    ['J2', citation.journalAbbreviation],
    ['PY', citation.date?.year],
    ['DA', item.issued && risDate(item.issued)],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', first ?? item.page],
    ['EP', last],
    ['SN', item.ISSN],
    ['DO', item.DOI],
    ['AN', pmid],
    ['C2', item.PMCID],
    ['DB', pmid && 'PubMed'],
    ['UR', articleAddress(citation.ids)],
    ['LA', item.language],
    ...[...citation.keywords, ...citation.mesh.map(({ term }) => term)].map((word): [string, string] => [
      'KW',
      word,
    ]),
    ['AB', item.abstract],
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value = '']) => `${tag}  - ${String(value).replace(/\s+/g, ' ')}`)
    .join('\n');
}

/** `2020/12/31/`: year, month, day and what is said otherwise, each of which may be empty. */
function risDate(date: CSLDate): string | undefined {
  const parts = date['date-parts']?.[0];
  if (!parts) return undefined;
  const [year, month = '', day = ''] = parts;
  const two = (number: string | number) => (number === '' ? '' : String(number).padStart(2, '0'));
  return `${year}/${two(month)}/${two(day)}/`;
}
