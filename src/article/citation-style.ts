/** How a citation can be written out, in the order in which the styles are offered. */
export const CITATION_STYLES = ['nlm', 'ama', 'apa', 'bibtex', 'ris'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** Is this the name of one? */
export function isCitationStyle(name: unknown): name is CitationStyle {
  return CITATION_STYLES.some((style) => style === name);
}
