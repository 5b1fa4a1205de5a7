import { bibIn, bibOut, isBib } from './bibtex/bib-format.ts';
import type { Format } from './records/format.ts';

/** Only BibLaTeX has these. */
const OWN_FIELDS = /^[ \t]*(?:journaltitle|eprinttype|date|langid)[ \t]*=/m;

/**
 * BibLaTeX (http://mirrors.ctan.org/macros/latex/contrib/biblatex/doc/biblatex.pdf): as BibTeX, with whole dates, and the PMID as
 * `eprint` too, which its styles print.
 */
export const biblatexFormat: Format = {
  id: 'biblatex',
  name: 'BibLaTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  out: bibOut('biblatex'),
  in: { ...bibIn, recognises: (beginning) => isBib(beginning) && OWN_FIELDS.test(beginning) },
};
