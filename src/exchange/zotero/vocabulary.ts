/** The namespaces of Zotero's RDF, by the names that its own translator gives them ("Zotero RDF.js" of zotero/translators). */
export const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  z: 'http://www.zotero.org/namespaces/export#',
  bib: 'http://purl.org/net/biblio#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prism: 'http://prismstandard.org/namespaces/1.2/basic/',
  // Our own, which programs that don't know it leave alone.
  pubmargin: 'urn:x-pubmargin:',
} as const;

const PREFIXES = new Map<string, string>(Object.entries(NAMESPACES).map(([prefix, uri]) => [uri, prefix]));

/** `http://purl.org/net/biblio#Article` → `bib:Article`; what is in no namespace of these stays as it is. */
export function shortName(uri: string): string {
  const end = Math.max(uri.lastIndexOf('#'), uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1;
  const prefix = PREFIXES.get(uri.slice(0, end));
  return prefix === undefined ? uri : `${prefix}:${uri.slice(end)}`;
}

/** Where the exact record stands, as JSON. */
export const EXACT_RECORD = 'pubmargin:record';

/** A line of Zotero's "Extra" that is a field (`Citation Key: horst42`, `_eprint: https://…`, Better BibTeX's `tex.ids= a`), not words of somebody's. */
export const EXTRA_LINE = /^(?:[\p{L}_][\p{L}\p{N} ._-]{0,40}: ?|tex\.[\w.]{1,40} ?=).*$/u;

/** What people wrote into Zotero's "Extra", beside the lines that are fields or identifiers; '' for numbers alone. */
export function wordsInExtra(extra: string): string {
  const lines = extra
    .split('\n')
    .filter((line) => !EXTRA_LINE.test(line) && !/^(?:PMID|PMCID|DOI|ISSN): ?\S/i.test(line));
  const words = lines.join('\n').trim();
  return /\p{L}/u.test(words) ? words : '';
}
