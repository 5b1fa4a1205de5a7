import { bibIn, bibOut, isBib } from './bibtex/bib-format.ts';
import type { Format } from './records/format.ts';

/**
 * BibTeX (http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf), in UTF-8: tags in `keywords`, notes in `annote`, identifiers in
 * `pmid`, `pmcid` and `doi`, and in `pubmargin` what has no field. BibLaTeX files are read as well.
 */
export const bibtexFormat: Format = {
  id: 'bibtex',
  name: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  out: bibOut('bibtex'),
  in: { ...bibIn, recognises: isBib },
};
