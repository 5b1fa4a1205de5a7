/** A citation as it is copied: as plain text, and where the style has italics as a piece of HTML too. */
export interface WrittenCitation {
  readonly plain: string;
  readonly rich?: string;
}
