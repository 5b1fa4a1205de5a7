import { docsum } from './docsum.ts';
import type { SampleArticle } from './facts.ts';
import { frame } from './frame.ts';
import { heading } from './heading.ts';
import { html, type Html } from './html.ts';
import { listed } from './listed.ts';
import { references } from './references.ts';

/** An article's page as PubMed shapes it. */
export function articlePage(article: SampleArticle): string {
  const sections: [id: string, title: string, content: Html | undefined][] = [
    ['heading', 'Title & authors', heading(article)],
    ['abstract', 'Abstract', abstract(article)],
    ['similar', 'Similar articles', articleList('similar', 'Similar articles', article.similar)],
    ['citedby', 'Cited by', articleList('citedby', 'Cited by', article.citedBy)],
    ['references', 'References', references(article)],
    ['mesh-terms', 'MeSH terms', mesh(article)],
  ];
  const there = sections.filter(([, , content]) => content !== undefined);
  return frame({
    title: article.title,
    head: meta(article),
    content: html`<div class="article-page" id="article-page" data-article-pmid="${article.pmid}">
      <aside class="page-sidebar">
        <div class="inner-wrap">
          <div class="full-text-links">
            <h3 class="title">Full text links</h3>
            <div class="full-text-links-list">
              <a
                class="link-item"
                href="https://doi.org/${article.doi}"
                data-ga-category="full_text"
                data-ga-action="DOI"
                ><span class="text">Full text at publisher</span></a
              >
              ${article.pmcid ? html`<a class="link-item pmc" href="https://pmc.ncbi.nlm.nih.gov/articles/${article.pmcid}/" data-ga-category="full_text" data-ga-action="PMC"><span class="text">Free PMC article</span></a>` : undefined}
            </div>
          </div>
          <div class="actions-buttons sidebar">
            <h3 class="title">Actions</h3>
            <button class="citation-button"><span class="button-label">Cite</span></button
            ><button class="collections-button"><span class="button-label">Collections</span></button>
          </div>
          <nav class="page-navigator" role="navigation" aria-label="Page navigation">
            <div class="full-view">
              <h3 class="title">Page navigation</h3>
              <ul class="items-list">
                ${there.map(([id, title]) => html`<li class="${id}"><a href="#${id}" data-ga-category="page_nav" data-ga-action="${id}">${title}</a></li>`)}
              </ul>
            </div>
          </nav>
        </div>
      </aside>
      <main class="article-details" id="article-details">${there.map(([, , content]) => content)}</main>
    </div>`,
  });
}

function meta(article: SampleArticle): Html {
  const optional: [name: string, content: string | undefined][] = [
    ['citation_volume', article.volume],
    ['citation_issue', article.issue],
  ];
  return html`<meta name="ncbi_pdid" content="abstract" />
    <meta name="log_op" content="retrieve" />
    <meta name="uid" content="${article.pmid}" />
    <meta name="ncbi_uid" content="${article.pmid}" />
    <meta name="log_displayeduids" content="${article.pmid}" />
    <meta
      name="keywords"
      content="${[`pmid:${article.pmid}`, ...(article.pmcid ? [article.pmcid] : []), `doi:${article.doi}`, ...article.mesh].join(', ')}"
    />
    <meta name="citation_title" content="${article.title}" />
    <meta name="citation_authors" content="${article.authors.map(({ name }) => `${name};`)}" />
    <meta name="citation_date" content="${article.date}" />
    <meta name="citation_publisher" content="${article.journalAbbreviation}" />
    <meta name="citation_journal_title" content="${article.journal}" />
    <meta name="citation_pmid" content="${article.pmid}" />
    <meta name="citation_abstract_html_url" content="https://pubmed.ncbi.nlm.nih.gov/${article.pmid}/" />
    ${optional.flatMap(([name, content]) => (content ? [html`<meta name="${name}" content="${content}" />`] : []))}
    <meta name="citation_doi" content="${article.doi}" />
    <meta name="citation_issn" content="${article.issn}" />
    <link rel="canonical" href="https://pubmed.ncbi.nlm.nih.gov/${article.pmid}/" />`;
}

function abstract({ summary, keywords }: SampleArticle): Html {
  return html`<div class="abstract" id="abstract">
    <h2 class="title">Abstract</h2>
    <div class="abstract-content selected" id="eng-abstract">
      ${summary.map(({ label, text }) => html`<p>${label ? html`<strong class="sub-title"> ${label} </strong>` : undefined} ${text}</p>`)}
    </div>
    <p><strong class="sub-title"> Keywords: </strong> ${keywords.join('; ')}.</p>
  </div>`;
}

function articleList(id: 'similar' | 'citedby', title: string, pmids: readonly string[]): Html | undefined {
  if (pmids.length === 0) return undefined;
  return html`<div class="${id}-articles" id="${id}">
    <h2 class="title">${title}</h2>
    <ul class="articles-list" id="${id}-articles-list">
      ${pmids.map((pmid, at) => html`<li class="full-docsum">${docsum(listed(pmid), id, at + 1)}</li>`)}
    </ul>
  </div>`;
}

function mesh({ mesh: terms }: SampleArticle): Html | undefined {
  if (terms.length === 0) return undefined;
  return html`<div id="mesh-terms" class="mesh-terms keywords-section">
    <h2 class="title">MeSH terms</h2>
    <ul class="keywords-list">
      ${terms.map(
        (term) =>
          html`<li>
            <div class="keyword-actions">
              <button
                class="keyword-actions-trigger trigger keyword-link${term.includes('*') ? ' major' : ''}"
              >
                ${term}
              </button>
            </div>
          </li>`,
      )}
    </ul>
  </div>`;
}
