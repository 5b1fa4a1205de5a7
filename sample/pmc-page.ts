import type { PrintedReference, SampleArticle } from './facts.ts';
import { html, type Html } from './html.ts';

/** An article's page on PMC in its new design; the article must have a PMCID. */
export function pmcPage(article: SampleArticle): string {
  const address = `https://pmc.ncbi.nlm.nih.gov/articles/${article.pmcid ?? ''}/`;
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="ncbi_app" content="cloudpmc-viewer" />
        <meta name="ncbi_db" content="pmc" />
        <meta name="ncbi_pdid" content="article" />
        <link rel="canonical" href="${address}" />
        <meta name="citation_journal_title" content="${article.journal}" />
        <meta name="citation_title" content="${article.title}" />
        ${article.authors.map(({ fullName }) => html`<meta name="citation_author" content="${fullName}" />`)}
        <meta name="citation_publication_date" content="${article.cit.split(/[;:]/)[0]}" />
        ${article.volume ? html`<meta name="citation_volume" content="${article.volume}" />` : undefined}
        ${article.issue ? html`<meta name="citation_issue" content="${article.issue}" />` : undefined}
        <meta name="citation_doi" content="${article.doi}" />
        <meta name="citation_pmid" content="${article.pmid}" />
        <meta name="citation_abstract_html_url" content="${address}" />
        <link rel="stylesheet" href="/sample/pmc.css" />
        <title>${article.title} - PMC</title>
      </head>
      <body>
        <header class="pmc-header">
          <a class="logo" href="/"><b>NIH</b> National Library of Medicine</a><span>PMC PubMed Central</span>
        </header>
        <div class="pmc-page">
          <main id="main-content" class="usa-layout-docs__main pmc-layout pmc-prose">
            <article lang="en">
              <section class="pmc-layout__citation font-secondary font-xs">
                ${article.journalAbbreviation}. ${article.cit} doi:
                <a class="usa-link" href="https://doi.org/${article.doi}">${article.doi}</a>
              </section>
              <section class="front-matter">
                <div class="ameta p font-secondary font-xs">
                  <hgroup><h1>${article.title}</h1></hgroup>
                  <div class="cg p">
                    ${article.authors.map(({ fullName }, at) => html`${at > 0 ? ', ' : ''}<span class="name western">${fullName}</span>`)}
                  </div>
                  <div>
                    PMCID: ${article.pmcid}&nbsp;&nbsp;PMID:
                    <a class="usa-link" href="https://pubmed.ncbi.nlm.nih.gov/${article.pmid}/"
                      >${article.pmid}</a
                    >
                  </div>
                </div>
              </section>
              <section class="body main-article-body">
                <section class="abstract" id="abstract1">
                  <h2 class="pmc_sec_title">Abstract</h2>
                  ${article.summary.map(({ label, text }) => html`<p>${label ? html`<strong>${label}</strong> ` : undefined}${text}</p>`)}
                </section>
                <section id="sec1">
                  <h2 class="pmc_sec_title">1. Introduction</h2>
                  <p>The text of the article is not part of this sample.</p>
                </section>
                <section id="ref-list1" class="ref-list">
                  <h2 class="pmc_sec_title">References</h2>
                  <section id="ref-list1_sec2">
                    <ul class="ref-list font-sm" style="list-style-type:none">
                      ${article.references.map(reference)}
                    </ul>
                  </section>
                </section>
              </section>
            </article>
          </main>
          <div class="pmc-sidenav">
            <h2>ACTIONS</h2>
            <ul>
              <li>
                <a class="usa-button--outline" href="https://doi.org/${article.doi}"
                  >View on publisher site</a
                >
              </li>
              <li>
                <a class="usa-button--outline" href="https://pubmed.ncbi.nlm.nih.gov/${article.pmid}/"
                  >PubMed</a
                >
              </li>
            </ul>
          </div>
        </div>
        <footer class="sample-footer">
          A sample page for trying PubMargin. The bibliographic facts are real; the abstract is a summary in
          other words.
        </footer>
      </body>
    </html> `.markup;
}

function reference({ text, doi, pmcid, pmid }: PrintedReference, at: number): Html {
  const links: [name: string, href: string][] = [];
  if (doi) links.push(['DOI', `https://doi.org/${doi}`]);
  if (pmcid) links.push(['PMC free article', `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`]);
  if (pmid) links.push(['PubMed', `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`]);
  return html`<li id="r${at + 1}">
    <span class="label">${at + 1}.</span
    ><cite>${text}</cite
    >${links.map(([name, href]) => html` [<a class="usa-link" href="${href}">${name}</a>]`)}
  </li>`;
}
