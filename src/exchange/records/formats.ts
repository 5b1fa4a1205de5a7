import { asreviewCsv } from '../asreview-csv.ts';
import { biblatexFormat } from '../biblatex.ts';
import { bibtexFormat } from '../bibtex.ts';
import { csv } from '../csv.ts';
import { cslJsonFormat } from '../csl-json.ts';
import { hypothesis } from '../hypothesis.ts';
import { markdown } from '../markdown.ts';
import { markdownZip } from '../markdown-zip.ts';
import { nbib } from '../nbib.ts';
import { pmidList } from '../pmid-list.ts';
import { pubmarginFormat } from '../pubmargin.ts';
import { rayyanCsv } from '../rayyan-csv.ts';
import { pubmedText } from '../pubmed-text.ts';
import { readingList } from '../reading-list.ts';
import { ris } from '../ris.ts';
import { tsv } from '../tsv.ts';
import { webAnnotation } from '../web-annotation.ts';
import { zoteroRdf } from '../zotero-rdf.ts';
import type { Format } from './format.ts';

/** Every file format. Where a beginning fits several, the first counts: those with the plainer marks come first. */
export const FORMATS: readonly Format[] = [
  pubmarginFormat,
  markdown,
  markdownZip,
  zoteroRdf,
  readingList,
  ris,
  nbib,
  biblatexFormat,
  bibtexFormat,
  rayyanCsv,
  asreviewCsv,
  csv,
  tsv,
  webAnnotation,
  hypothesis,
  cslJsonFormat,
  pubmedText,
  pmidList,
];

/** The format of this id; undefined where there is none. */
export function formatOfId(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}

/** The format that a file which begins so looks like, of those that can be read; undefined where it looks like none. */
export function recognisedFormat(beginning: string): Format | undefined {
  return FORMATS.find((format) => format.in?.recognises(beginning));
}
