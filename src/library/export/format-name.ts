import type { Format } from '../../exchange/records/format.ts';
import { text, type TextKey } from '../../ui/text.ts';
import { formatWords } from '../format-words.ts';

/** What people know formats by: the programs that read them. */
const NAMES: Readonly<Partial<Record<string, TextKey>>> = {
  ris: 'exportRis',
  'zotero-rdf': 'exportZoteroRdf',
  bibtex: 'exportBibtex',
  biblatex: 'exportBiblatex',
  nbib: 'exportNbib',
  'csl-json': 'exportCslJson',
  csv: 'exportCsv',
  tsv: 'exportTsv',
  markdown: 'exportMarkdown',
  'markdown-zip': 'exportMarkdownZip',
  'web-annotation': 'exportWebAnnotation',
  'pmid-list': 'exportPmidList',
};

/** A format's name with the programs that it is for: `RIS — EndNote, Zotero, Mendeley, Rayyan`. */
export function formatName(format: Format): string {
  const key = NAMES[format.id];
  return key === undefined ? formatWords(format) : text(key);
}
