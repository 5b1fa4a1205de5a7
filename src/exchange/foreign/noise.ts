/**
 * What databases and reference managers put where notes go: export dates, accession numbers, correspondence addresses.
 * Each after exports that have it; a note of a person's that looks like one is kept aside, not lost.
 */
const NOISE: readonly RegExp[] = [
  // Embase by EndNote and Zotero: its number, then dates.
  /^L\d{6,12}(?:\n\d{4}-\d{2}-\d{2})*$/,
  // Scopus. What people begin so goes on otherwise: the count is a number, the list has years and pages.
  /^Cited By\s?:?\s?\d+(?:;|\n|$)/i,
  /^References\s?:.{0,1000}?\(\d{4}\).{0,1000}?\bpp?\. ?\d/is,
  /^(?:Export Date|Correspondence Address|CODEN|Funding (?:details|text)|Chemicals\/CAS|Tradenames|Manufacturers|Molecular Sequence Numbers|PubMed ID|Conference code)\s?:/i,
  // Identifiers alone, a line each; PMC has `19651626[pmid]`.
  /^(?:(?:PMID: ?\d+|PMCID: ?PMC\d+|DOI: ?10\.\S+|\d{1,8}\[pmid\])(?:\s+|$))+$/i,
  // SciFinder.
  /^CAPLUS AN \d{4}:\d+/,
  // EndNote from PubMed: `1524-4571 Name, A … Journal Article … United States Circ Res. …`.
  /^\d{4}-\d{3}[\dXx](?:\n|\s).*\b(?:Journal Article|Review|Clinical Trial|Randomized Controlled Trial|Letter|Comment|Editorial)\b/s,
  // Web of Science and others: an accession number alone.
  /^(?:WOS|MEDLINE|BIOSIS|CCC|INSPEC|PREV|Accession Number):\s?[\w:.-]+$/i,
  // EBSCO, and CINAHL there: "Accession Number: 117372971; …", "pictorial. Journal Subset: …; NLM UID: …".
  /^Accession Number: \d+[;.] /,
  /(?:^|[.;] )(?:Journal Subset|NLM UID): /,
  // ProQuest.
  /^(?:Date (?:completed|created|revised)|Last updated) - \d{4}-\d{2}-\d{2}$/,
  /^(?:SuppNotes|SubjectsTermNotLitGenreText|Number of references|Accession number) - /,
  // EndNote from PubMed, in BibTeX: names in full, grants, the citation.
  /^[^\n,]{1,80}, [^\n]{1,80}\n.{0,5000}? NIH HHS\//s,
  /^(?:©|Copyright (?:©|\(c\))).{0,200}$/i,
  // People begin lists with `(c)`, and ask about copyright: only of a year, or with all rights.
  /^(?:Copyright|\(c\)) (?=.*(?:\b(?:19|20)\d\d\b|rights reserved)).{0,200}$/i,
  // CORD-19.
  /^sha: [\da-f; ]{40,}; source_x: /,
  /^[Dd]ate of (?:Electronic Publication|Publication|Input|Revision): /,
];

/** Is this no note of a person's but what a program left there? */
export function isNoise(note: string): boolean {
  const text = note.trim();
  return NOISE.some((form) => form.test(text));
}
