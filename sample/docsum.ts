import type { Label, ListedArticle } from './facts.ts';
import { html, type Html } from './html.ts';

const LABEL_CLASS: Record<Label, string> = {
  'Free PMC article.': 'free-resources',
  'Review.': 'publication-type',
  'Retracted.': 'correction-label',
};

/** One other article, as PubMed lists it; `place` is the section's name in PubMed's own attributes. */
export function docsum(article: ListedArticle, place: string, ordinal: number): Html {
  const firstAuthor = article.authors.split(',')[0] ?? '';
  const [journal = '', date = ''] = article.citation.split('. ');
  return html`<div class="docsum-content" style="display:inline;">
    <a
      class="docsum-title"
      href="/${article.pmid}/"
      ref="article_id=${article.pmid}&linksrc=${place}_articles_link&ordinalpos=${ordinal}"
      data-ga-category="${place}"
      data-ga-action="${article.pmid}"
      data-article-id="${article.pmid}"
    >
      ${article.title}
    </a>
    <div class="docsum-citation full-citation">
      <span class="docsum-authors full-authors">${article.authors}</span>
      <span class="docsum-authors short-authors"
        >${article.authors.includes(',') ? `${firstAuthor}, et al.` : article.authors}</span
      >
      <span class="docsum-journal-citation full-journal-citation">${article.citation}</span>
      <span class="docsum-journal-citation short-journal-citation">${journal}. ${date.slice(0, 4)}.</span>
      <span class="citation-part">PMID: <span class="docsum-pmid">${article.pmid}</span></span>
      ${article.labels.map((label) => html` <span class="${LABEL_CLASS[label]} spaced-citation-item citation-part">${label}</span>`)}
    </div>
  </div>`;
}
