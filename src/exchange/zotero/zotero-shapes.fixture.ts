import { hasDoi, hasNote, hasPmid, zoteroLibrary } from './zotero-library.fixture.ts';

/** The same library as Zotero exports it in each of its formats that PubMargin reads, as one text. */
export const ZOTERO_SHAPES: readonly (readonly [shape: string, text: (items: number) => Promise<string>])[] =
  [
    ['rdf', async (items) => (await Array.fromAsync(zoteroLibrary(items).pieces())).join('')],
    ['ris', (items) => Promise.resolve(numbered(items).map(risItem).join('\n'))],
    ['bibtex', (items) => Promise.resolve(numbered(items).map(bibtexItem).join('\n'))],
  ];

function numbered(items: number): number[] {
  return Array.from({ length: items }, (_, at) => at + 1);
}

/** Laid out after its translator "RIS.js": notes in N1, what "Extra" says of PubMed and PMC in fields of their own. */
function risItem(number: number): string {
  return [
    'TY  - JOUR',
    `TI  - Effect of thing ${number} & others: a randomised trial`,
    'AU  - van der Horst, Elisabeth',
    'AU  - WHO Study Group',
    'T2  - Journal of Things',
    'AB  - BACKGROUND: Things < others.',
    `DA  - ${1990 + (number % 30)}/03/05/`,
    `PY  - ${1990 + (number % 30)}`,
    ...(hasDoi(number) ? [`DO  - 10.1000/Thing.${number}`] : []),
    ...(hasPmid(number) ? ['DB  - PubMed', `AN  - ${30_000_000 + number}`, `C2  - PMC${number}`] : []),
    `VL  - ${number % 80}`,
    'IS  - 3',
    'SP  - 1012',
    'EP  - 1019',
    'J2  - J Things',
    'SN  - 1234-5678',
    'KW  - methods/rct',
    ...(hasNote(number) ? [`N1  - <p>Note <strong>${number}</strong></p>`] : []),
    'ER  - ',
    '',
  ].join('\n');
}

/** Laid out after its translator "BibTeX.js": "Extra" in `note`, notes in `annote`. */
function bibtexItem(number: number): string {
  return [
    `@article{vanderhorst_effect_${number},`,
    `\ttitle = {Effect of thing ${number} \\& others: a randomised trial},`,
    `\tvolume = {${number % 80}},`,
    '\tissn = {1234-5678},',
    ...(hasDoi(number) ? [`\tdoi = {10.1000/Thing.${number}},`] : []),
    '\tabstract = {BACKGROUND: Things {\\textless} others.},',
    '\tnumber = {3},',
    '\tjournal = {Journal of Things},',
    '\tauthor = {van der Horst, Elisabeth and {WHO Study Group}},',
    '\tmonth = mar,',
    `\tyear = {${1990 + (number % 30)}},`,
    ...(hasPmid(number) ? [`\tnote = {PMID: ${30_000_000 + number}\nPMCID: PMC${number}},`] : []),
    '\tkeywords = {methods/rct},',
    '\tpages = {1012--1019},',
    ...(hasNote(number) ? [`\tannote = {Note {\\textbf{${number}}}},`] : []),
    '}',
    '',
  ].join('\n');
}
