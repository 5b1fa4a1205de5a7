import type { Format } from '../../exchange/records/format.ts';
import { text, type TextKey } from '../../ui/text.ts';

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
export function formatName({ id, name }: Format): string {
  const key = NAMES[id];
  return key === undefined ? name : text(key);
}
