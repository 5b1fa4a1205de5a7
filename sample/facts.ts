// Bibliographic facts of real articles, as PubMed gives them. The abstracts are summaries in words of our own: PubMed's
// are their publishers'.

/** What a list shows of an article. */
export interface ListedArticle {
  readonly pmid: string;
  readonly title: string;
  readonly authors: string;
  /** Journal, date, volume, pages, DOI as one line, as PubMed prints it. */
  readonly citation: string;
  /** `Review.`, `Free PMC article.`, `Retracted.`: what stands after the PMID. */
  readonly labels: readonly Label[];
}

export type Label = 'Free PMC article.' | 'Review.' | 'Retracted.';

/** A reference as printed, with the identifiers that the page links. */
export interface PrintedReference {
  readonly text: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  readonly doi?: string;
}

/** An article with a page of its own. */
export interface SampleArticle {
  readonly pmid: string;
  readonly pmcid?: string;
  readonly doi: string;
  readonly title: string;
  readonly authors: readonly { readonly name: string; readonly fullName: string }[];
  readonly journal: string;
  readonly journalAbbreviation: string;
  readonly issn: string;
  /** As in `meta[name=citation_date]`. */
  readonly date: string;
  /** What stands after the journal: `2020 Apr 13;20(8):2195.` */
  readonly cit: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly aheadOfPrint?: boolean;
  readonly summary: readonly { readonly label?: string; readonly text: string }[];
  readonly keywords: readonly string[];
  readonly mesh: readonly string[];
  readonly similar: readonly string[];
  readonly citedBy: readonly string[];
  readonly references: readonly PrintedReference[];
}
