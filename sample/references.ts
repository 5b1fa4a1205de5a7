import type { PrintedReference, SampleArticle } from './facts.ts';
import { html, type Html } from './html.ts';

/** PubMed prints the first five references with the page; the rest come when the button is pressed. */
const SHOWN_AT_FIRST = 5;

/** The section "References" of an article page, with its button when there are more than five. */
export function references({ pmid, references: all }: SampleArticle): Html | undefined {
  if (all.length === 0) return undefined;
  const button = html`<div class="actions-bar">
    <button
      class="show-all"
      ref="linksrc=show_all_references_link"
      aria-controls="top-references-list-1"
      data-next-page-url="/${pmid}/references/"
      data-ga-category="reference"
      data-ga-action="show_more"
    >
      Show all ${all.length} references
    </button>
  </div>`;
  return html`<div class="references" id="references">
    <h2 class="title">References</h2>
    <div id="top-references-list" class="references-lists-container">
      <div class="refs-list">
        <ol id="top-references-list-1" class="references-list">
          ${all.slice(0, SHOWN_AT_FIRST).map(item)}
        </ol>
        ${all.length > SHOWN_AT_FIRST ? button : undefined}
      </div>
    </div>
  </div>`;
}

/** What PubMed answers when the button is pressed: a document of its own, with all references. */
export function allReferences({ references: all }: SampleArticle): string {
  return html`<div id="full-references-list" class="references-lists-container">
    <div class="refs-list">
      <ol id="full-references-list-1" class="references-list">
        ${all.map(item)}
      </ol>
    </div>
  </div>`.markup;
}

function item(reference: PrintedReference): Html {
  return html` <li>
    <ol class="references-and-notes-list">
      <li class="skip-numbering" value="1">${reference.text}${links(reference)}</li>
    </ol>
  </li>`;
}

function links({ doi, pmcid, pmid }: PrintedReference): Html[] {
  const found: [name: string, id: string, href: string][] = [];
  if (doi) found.push(['DOI', doi, `https://doi.org/${doi.toLowerCase()}`]);
  if (pmcid) found.push(['PMC', pmcid, `http://www.ncbi.nlm.nih.gov/pmc/articles/${pmcid.toLowerCase()}/`]);
  if (pmid) found.push(['PubMed', pmid, `/${pmid}/`]);
  return found.map(
    ([name, id, href]) =>
      html` -
        <a class="reference-link" href="${href}" data-ga-category="reference" data-ga-action="${id}">
          ${name}
        </a>`,
  );
}
