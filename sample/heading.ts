import type { SampleArticle } from './facts.ts';
import { html, type Html } from './html.ts';

/** An article's heading, twice, as PubMed has it: for wide windows and for narrow ones. */
export function heading(article: SampleArticle): Html {
  const title = html`<h1 class="heading-title">${article.title}</h1>`;
  const free = article.pmcid ? html`<span class="free-label">Free PMC article</span>` : undefined;
  return html`<header class="heading" id="heading">
    <div class="full-view" id="full-view-heading">
      ${source(article, 'full-view')} ${title}
      <div class="inline-authors"><div class="authors">${authors(article)}</div></div>
      ${identifiers(article, 'full-view')} ${free}
    </div>
    <div class="short-view" id="short-view-heading">
      ${title}
      <div class="short-citation">
        <span class="authors-list"
          ><span class="authors-list-item "
            ><span class="full-name">${article.authors[0]?.fullName}</span
            >${article.authors.length > 1 ? html`<span class="citation-separator">&nbsp;et al.</span>` : undefined}</span
          ></span
        >
        <span class="citation-journal">${article.journalAbbreviation}.</span>
        <time class="citation-year" datetime="${article.cit.slice(0, 4)}">${article.cit.slice(0, 4)}</time>.
      </div>
      ${free}
      <div class="extended-article-details" id="full-article-details" aria-hidden="true">
        ${source(article, 'short-view')}
        <div class="expanded-authors" id="short-view-expanded-authors">
          <h3 class="title">Authors</h3>
          ${authors(article)}
        </div>
        ${identifiers(article, 'short-view')}
      </div>
    </div>
  </header>`;
}

function source(article: SampleArticle, view: string): Html {
  return html`<div class="article-citation">
    <div class="article-source">
      <div class="journal-actions dropdown-block">
        <button
          id="${view}-journal-trigger"
          class="journal-actions-trigger trigger"
          title="${article.journal}"
          aria-label="Toggle dropdown menu for journal ${article.journal}"
        >
          ${article.journalAbbreviation}
        </button>
      </div>
      <span class="period">. </span><span class="cit">${article.cit}</span>
    </div>
    <span class="citation-doi"> doi: ${article.doi}. </span>
    ${article.aheadOfPrint ? html`<span class="ahead-of-print"> Online ahead of print. </span>` : undefined}
  </div>`;
}

function authors({ authors: all, pmid }: SampleArticle): Html {
  const items = all.map(({ name, fullName }, at) => {
    const comma = at < all.length - 1 ? html`<span class="comma">,&nbsp;</span>` : undefined;
    return html`<span class="authors-list-item "
      ><a
        class="full-name"
        href="/?term=${encodeURIComponent(name)}&cauthor_id=${pmid}"
        ref="linksrc=author_name_link"
        data-ga-label="${fullName}"
        >${fullName}</a
      >${comma}</span
    >`;
  });
  return html`<div class="authors-list">${items}</div>`;
}

function identifiers({ pmid, pmcid, doi }: SampleArticle, view: string): Html {
  return html`<ul class="identifiers" id="${view}-identifiers">
    <li>
      <span class="identifier pubmed"
        ><span class="id-label"> PMID: </span
        ><strong class="current-id" title="PubMed ID">${pmid}</strong></span
      >
    </li>
    ${
      pmcid
        ? html`<li>
            <span class="identifier pmc"
              ><span class="id-label"> PMCID: </span
              ><a
                class="id-link"
                data-ga-action="PMCID"
                href="http://www.ncbi.nlm.nih.gov/pmc/articles/${pmcid.toLowerCase()}/"
              >
                ${pmcid}
              </a></span
            >
          </li>`
        : undefined
    }
    <li>
      <span class="identifier doi"
        ><span class="id-label"> DOI: </span
        ><a class="id-link" data-ga-action="DOI" href="https://doi.org/${doi.toLowerCase()}">
          ${doi}
        </a></span
      >
    </li>
  </ul>`;
}
