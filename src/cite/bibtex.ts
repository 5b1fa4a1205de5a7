import { type CSL, type CSLName, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Citation } from '../article/citation.ts';
import { BIBTEX_MONTHS } from './bibtex-months.ts';
import { cslJson } from './csl-json.ts';
import { toTex } from './tex-text.ts';

// Unicode, as BibTeX programs of today read it: for ASCII citation-js leaves out what it has no command for (≥, −, 中).
plugins.config.get('@bibtex').format.asciiOnly = false;

/** The citation as a BibTeX entry; PubMed's identifiers stand in fields of their own, which styles pass over. */
export function bibtex(citation: Citation): string {
  const { PMID, PMCID } = cslJson(citation);
  const own = [PMID && `\tpmid = {${PMID}},\n`, PMCID && `\tpmcid = {${PMCID}},\n`];
  return plugins.output
    .format('bibtex', [forBibtex(cslJson(citation))], { format: 'text' })
    .trim()
    .replace(
      /month = \{(\d+)\}/,
      (_, month: string) => `month = ${BIBTEX_MONTHS[Number(month) - 1] ?? month}`,
    )
    .replace(/\}$/, `${own.filter(Boolean).join('')}}`);
}

/** BibTeX has months but no days, and what stands in it is TeX. */
function forBibtex(item: CSL): CSL {
  const { issued, author, publisher, ...rest } = item;
  const texts: Partial<CSL> = {};
  for (const name of ['title', 'container-title'] as const) {
    const said = rest[name] ?? (name === 'container-title' ? publisher : undefined);
    if (said !== undefined) texts[name] = tex(said);
  }
  const [year, month] = issued?.['date-parts']?.[0] ?? [];
  return {
    ...rest,
    ...texts,
    ...(author && { author: author.map(texName) }),
    ...(year !== undefined && { issued: { 'date-parts': [month === undefined ? [year] : [year, month]] } }),
  };
}

function texName(name: CSLName): CSLName {
  return Object.fromEntries(Object.entries(name).map(([part, text]) => [part, tex(text)]));
}

/** A text as TeX; citation-js would take angle brackets for markup. */
function tex(text: string): string {
  return toTex(text).replaceAll('<', '\\textless{}').replaceAll('>', '\\textgreater{}');
}
