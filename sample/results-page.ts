import { docsum } from './docsum.ts';
import type { ListedArticle } from './facts.ts';
import { frame } from './frame.ts';
import { html, type Html } from './html.ts';
import { listed } from './listed.ts';

/** What the sample finds, whatever the search: two chunks, the second after "Show more results". */
const CHUNKS: Chunks = [
  ['32294989', '32604851', '35957320', '35591234', '33652773', '34533470'].map(listed),
  ['37361466', '30558343', '35082909', '33430274'].map(listed),
];

/** The results that come at once, and those after each "Show more results". */
type Chunks = readonly (readonly ListedArticle[])[];

/** The result list at `/?term=…`. */
export function resultsPage(term: string, chunks = CHUNKS): string {
  return frame({
    title: `${term} - Search Results`,
    term,
    head: html`<meta name="ncbi_pdid" content="searchresult" />
      <meta name="log_op" content="search" />
      <meta name="log_displayeduids" content="${pmids(chunks[0])}" />
      <link rel="canonical" href="https://pubmed.ncbi.nlm.nih.gov/?term=${encodeURIComponent(term)}" />`,
    content: html`<main class="search-page" id="search-page">
      <h1 class="usa-sr-only">Search Page</h1>
      <div class="search-results" id="search-results">
        <section class="search-results-list">
          <div class="top-pagination">
            <div class="results-amount">
              <h3><span class="value">${chunks.flat().length}</span> results</h3>
            </div>
          </div>
          <div class="search-results-chunks">${chunk(term, 1, chunks)}</div>
          <div class="search-results-paginator">
            <button class="load-button next-page" data-next-page-url="${moreUrl(term, 2)}">
              Show more results
            </button>
          </div>
        </section>
      </div>
    </main>`,
  });
}

/** What PubMed answers at `/more/?term=…&page=N`: the next chunk alone; undefined when there is none. */
export function moreResults(term: string, page: number, chunks = CHUNKS): string | undefined {
  return chunk(term, page, chunks)?.markup;
}

function chunk(term: string, page: number, chunks: Chunks): Html | undefined {
  const articles = chunks[page - 1];
  if (!articles) return undefined;
  const before = chunks.slice(0, page - 1).flat().length;
  return html`<div
    class="search-results-chunk results-chunk"
    data-next-page-url="${moreUrl(term, page + 1)}"
    data-page-number="${page}"
    data-results-amount="${chunks.flat().length}"
    data-pages-amount="${chunks.length}"
    data-max-page="${chunks.length}"
    data-chunk-ids="${pmids(articles)}"
  >
    ${articles.map((article, at) => result(article, before + at + 1))}
  </div>`;
}

function pmids(articles: readonly ListedArticle[] = []): string {
  return articles.map(({ pmid }) => pmid).join(',');
}

function result(article: ListedArticle, position: number): Html {
  const { pmid } = article;
  return html`<article class="full-docsum" data-rel-pos="${position}">
    <div class="item-selector-wrap selectors-and-actions">
      <input
        class="search-result-selector"
        type="checkbox"
        value="${pmid}"
        id="select-${pmid}"
        aria-labelledby="result-selector-label"
      /><label class="search-result-position" for="select-${pmid}"
        ><span class="position-number">${position}</span></label
      >
      <div class="result-actions-bar side-bar"><button class="cite dialog-focus">Cite</button></div>
    </div>
    <div class="docsum-wrap">
      ${docsum(article, 'result_click', position)}
      <div class="result-actions-bar bottom-bar">
        <button class="cite">Cite</button><button class="share">Share</button>
      </div>
    </div>
  </article>`;
}

function moreUrl(term: string, page: number): string {
  return `/more/?term=${encodeURIComponent(term)}&page=${page}`;
}
