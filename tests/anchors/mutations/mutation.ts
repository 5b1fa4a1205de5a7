import type { QuotedPart } from '../../../src/entry/quote.ts';
import type { TextPart } from '../../../src/pages/text-parts/text-part.ts';
import type { Edit } from '../edits.ts';
import type { Random } from '../random.ts';
import type { Site, SourcePage } from '../source-pages.ts';

/** A page in the window, a highlight in it, and what chance decides. */
export interface Case {
  readonly document: Document;
  readonly page: SourcePage;
  readonly parts: readonly TextPart[];
  /** The part that the highlight stands in, and where. */
  readonly part: TextPart;
  readonly quote: { readonly start: number; readonly end: number };
  readonly random: Random;
  /** A sentence of another article. */
  readonly foreignSentence: () => string;
}

/** What became of the page. */
export interface Mutated {
  /** The site whose page it is now. */
  readonly site: Site;
  /** What changed in the words of the part; `gone`: the highlighted words are no longer there. */
  readonly edits: readonly Edit[] | 'gone';
  /** The part of the page that shows the words now, where it is another one than before. */
  readonly part?: QuotedPart;
}

/** Something that happens to pages between two visits. */
export interface Mutation {
  readonly name: string;
  /** Are the letters of the highlighted words the same as before? Then 99 % must be found. */
  readonly keepsQuote: boolean;
  /** Changes the page before it is highlighted, where the mutation needs something in it. */
  readonly prepare?: (document: Document, part: TextPart, random: Random) => void;
  /** Changes the page; undefined where there is nothing in it that this could happen to. */
  readonly mutate: (given: Case) => Mutated | undefined;
}
