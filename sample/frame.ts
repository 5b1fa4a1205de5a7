import { html, type Html } from './html.ts';

/** The page around PubMed's content: the blue bar, the search box, a footer that says what this is. */
export function frame(page: { title: string; head: Html; term?: string; content: Html }): string {
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="UTF-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1.0" />
        <meta name="ncbi_app" content="pubmed" />
        <meta name="ncbi_db" content="pubmed" />
        ${page.head}
        <link rel="stylesheet" href="/sample/pubmed.css" />
        <link rel="stylesheet" href="/sample/pubmed-articles.css" />
        <script src="/sample/page.js" defer></script>
        <title>${page.title} - PubMed</title>
      </head>
      <body>
        <a class="usa-skipnav" href="#article-details">Skip to main page content</a>
        <header class="ncbi-header" role="banner">
          <div class="usa-grid">
            <a class="logo" href="/"><b>NIH</b> National Library of Medicine</a
            ><span class="account">Log in</span>
          </div>
        </header>
        <form class="search-form" id="search-form" role="search" action="/" method="get">
          <div class="inner-wrap">
            <a class="pubmed-logo" href="/">Pub<b>Med</b></a>
            <div class="form-field">
              <input
                class="term-input"
                id="id_term"
                type="search"
                name="term"
                aria-label="Search"
                value="${page.term ?? ''}"
              />
              <button class="search-btn" type="submit">Search</button>
              <div class="search-links">
                <a href="/advanced/">Advanced</a><a class="user-guide-link" href="/help/">User Guide</a>
              </div>
            </div>
          </div>
        </form>
        ${page.content}
        <footer class="sample-footer">
          A sample page for trying PubMargin. The bibliographic facts are real; abstracts are summaries in
          other words, and lists are shortened.
        </footer>
      </body>
    </html> `.markup;
}
