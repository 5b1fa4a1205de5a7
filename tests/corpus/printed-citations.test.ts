import { beforeAll, describe, expect, it } from 'vitest';
import type { Citation } from '../../src/article/citation.ts';
import { writeCitation } from '../../src/cite/write-citation.ts';
import { placeLine } from '../../src/cite/pubmed-citation.ts';
import { readAt } from '../pages/open-page.ts';
import { hasCorpus, pagesOf, truthBy, withPage } from './corpus.ts';

const articles = truthBy('truth-articles.tsv', 'pmid');

const citations: Citation[] = [];

describe.skipIf(!hasCorpus)('citations of the corpus', () => {
  beforeAll(() => {
    for (const page of pagesOf('pubmed-article')) {
      const pmid = /^\d+/.exec(page.file)?.[0] ?? '';
      withPage(page, (document) => {
        const { article } = readAt(document, `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`);
        if (article) citations.push(article);
      });
    }
  }, 120_000);

  it('are printed in the place where PubMed prints them', () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const citation of citations) {
      const [row] = articles.get(citation.ids.pmid ?? '') ?? [];
      if (!row?.cit || !row.journal_abbr) continue;
      checked += 1;
      const { language: _, printStatus = '', ...rest } = citation;
      const printed = placeLine({ ...rest, ...(/^Epub/.test(printStatus) && { printStatus }) });
      // PubMed's page has a colon before a volume without issue; its "Cite" box a semicolon.
      const cit = row.cit.replace(/^(\d{4}[^;:]*):(\d+[:.])/, '$1;$2');
      const epub = /^Epub/.test(row.secondary_date ?? '') ? row.secondary_date : undefined;
      const truth = [`${row.journal_abbr}.`, cit, row.citation_doi_text?.toLowerCase(), epub];
      if (printed !== truth.filter(Boolean).join(' ')) wrong.push(`${printed} / ${truth.join(' ')}`);
    }
    expect(checked).toBeGreaterThan(70);
    expect(wrong).toEqual([]);
  });

  it('are written in every style, with every author’s name and nothing of markup in the text', () => {
    for (const citation of citations) {
      for (const style of ['nlm', 'ama', 'apa', 'bibtex', 'ris'] as const) {
        const { plain } = writeCitation(citation, style);
        expect(plain, `${citation.ids.pmid ?? ''} ${style}`).not.toMatch(
          /<\/?[a-z]|undefined|&#|\uE000|\uE001| {2}(?!-)/,
        );
        const [first] = citation.authors;
        if (first && !first.group) expect(plain).toContain(first.name.split(' ')[0]);
      }
    }
  });
});
