/** The texts that an entry is found by. Tags are found by their names as they are now, so they are not here. */
export interface SearchTexts {
  readonly title: string;
  /** One text an author: the name as abbreviated, and the full name where it is known. */
  readonly authors: readonly string[];
  /** Full name and abbreviation. */
  readonly journal: readonly string[];
  readonly notes: readonly string[];
  readonly quotes: readonly string[];
  /** PMIDs, PMCIDs and DOIs. */
  readonly identifiers: readonly string[];
  readonly abstract: string;
}
