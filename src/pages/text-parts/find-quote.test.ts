import { describe, expect, it } from 'vitest';
import { anchoring, describeQuote } from '../../anchor/anchor.ts';
import { openHtml } from '../../../tests/pages/open-page.ts';
import { quoteFinder } from './find-quote.ts';
import { textPartsOf } from './text-parts.ts';

const WORDS =
  'Twelve patients were treated with dasatinib. The toxic effects went away within two days of it.';
const PUBMED = new URL('https://pubmed.ncbi.nlm.nih.gov/1/');
const PMC = new URL('https://pmc.ncbi.nlm.nih.gov/articles/PMC1/');

function quoteOf(part: 'title' | 'abstract' | 'full-text', words: string, text = WORDS) {
  const start = text.indexOf(words);
  return describeQuote(text, start, start + words.length, { part });
}

/** What a page shows highlighted, with the part. */
function shown(html: string, url: URL, quote: ReturnType<typeof quoteOf>): [string, string | undefined][] {
  return quoteFinder(
    textPartsOf(openHtml(html), url),
    anchoring,
  )(quote).map(({ part, start, end }) => [part.part, part.rangeAt(start, end)?.toString()]);
}

describe('a quote on a page', () => {
  it('is found in both copies of the title', () => {
    const heading = (name: string) => `<div id="${name}"><h1 class="heading-title">${WORDS}</h1></div>`;
    const html = heading('full-view-heading') + heading('short-view-heading');
    const twice = ['title', 'dasatinib'];
    expect(shown(html, PUBMED, quoteOf('title', 'dasatinib'))).toEqual([twice, twice]);
    expect(shown(html, PUBMED, quoteOf('abstract', 'dasatinib'))).toEqual([]);
  });

  it("of the abstract is found in PMC's abstract, and not where the full text says the same", () => {
    const html = (abstract: string) =>
      `<section class="main-article-body"><section class="abstract"><h2>Abstract</h2><p>${abstract}</p></section><p>${WORDS}</p></section>`;
    const quote = quoteOf('abstract', 'toxic effects');
    expect(shown(html(WORDS), PMC, quote)).toEqual([['abstract', 'toxic effects']]);
    expect(shown(html('Something else altogether.'), PMC, quote)).toEqual([]);
  });

  it('of the abstract is found in the full text where that begins with it', () => {
    const html = `<section class="main-article-body"><p>${WORDS}</p><p>More of it.</p></section>`;
    expect(shown(html, PMC, quoteOf('abstract', 'toxic effects'))).toEqual([['full-text', 'toxic effects']]);
    expect(shown(html, PMC, quoteOf('title', 'toxic effects'))).toEqual([]);
  });
});
