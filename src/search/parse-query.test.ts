import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from './filter.ts';
import { makeLibraryIndex } from './make-library-index.ts';
import { marks } from './marks.ts';
import { parseQuery } from './parse-query.ts';
import type { Term } from './query.ts';
import { fillWithWritten } from './relevance/written-library.fixture.ts';
import { snippet } from './snippet.ts';

/** Each term in a few letters. */
function told(typed: string): string[] {
  return parseQuery(typed).terms.map((term) => `${term.not ? 'not ' : ''}${said(term)}`);
}
function said(term: Term): string {
  switch (term.type) {
    case 'words':
      return `${term.words.join(' ')}${term.isOpen ? '…' : ''}`;
    case 'field':
      return `${term.field}: ${term.words.join(' ')}`;
    case 'pmid':
      return `pmid: ${term.pmid}`;
    case 'status':
    case 'decision':
      return `${term.type}: ${term.values.join(' ')}`;
    case 'year':
      return `${term.from} to ${term.to}`;
    case 'has':
    case 'is':
      return `${term.type} ${term.what}`;
  }
}

describe('what is typed is understood', () => {
  it.each([
    ['heart failure', ['heart…', 'failure…']],
    ['"heart failure"', ['heart failure']],
    ['„heart failure“ “mi”', ['heart failure', 'mi']],
    ['"heart fail', ['heart fail…']],
    ['-rat -"guinea pig"', ['not rat', 'not guinea pig']],
    ['heart AND NOT lung', ['heart…', 'not lung']],
    ['NOT -lung', ['lung…']],
    ['cardio*', ['cardio…']],
    ['COVID-19', ['COVID 19…']],
    ['tag:"to read" -tag:heart', ['tag: to read', 'not tag: heart']],
    ['TAG:x Author:"van Gogh" journal: lancet', ['tag: x', 'author: van Gogh', 'journal: lancet']],
    ['year:2020', ['2020 to 2020']],
    ['year:2019-2023', ['2019 to 2023']],
    ['year:2023–2019', ['2019 to 2023']],
    ['year:2019- year:-2010', ['2019 to 9999', '0 to 2010']],
    ['status:to-read status:"to read" status:none', ['status: to-read', 'status: to-read', 'status: none']],
    ['status:read', ['status: read']],
    ['decision:included -decision:exclude', ['decision: include', 'not decision: exclude']],
    ['has:note has:highlights is:retracted', ['has note', 'has highlight', 'is retracted']],
    ['pmid:0012', ['pmid: 12']],
    ['PMID: 12', ['pmid: 12']],
    ['Sepsis: a review', ['Sepsis…', 'a…', 'review…']],
    ['https://pubmed.ncbi.nlm.nih.gov/36455991/?x=1', ['36455991…']],
    ['https://www.ncbi.nlm.nih.gov/pubmed/36455991', ['36455991…']],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC6410714/', ['pmc 6410714…']],
    ['doi:10.1000/X.1', ['10 1000 x 1…']],
    ['https://doi.org/10.1000/x.1', ['10 1000 x 1…']],
    ['', []],
    ['  - "" * ', []],
  ])('%s', (typed, expected) => {
    expect(told(typed)).toEqual(expected);
    expect(parseQuery(typed).notUnderstood).toEqual([]);
  });

  it.each([
    ['tag:', []],
    ['heart tag:', ['heart…']],
    ['-tag:"', []],
    ['year:', []],
    ['year:-', []],
    ['year:20', ['2000 to 2099']],
    ['year:2019-2', ['2019 to 2999']],
    ['status:re', ['status: reading read']],
    ['has:n', ['has note']],
    ['is:ret', ['is retracted']],
  ])('also while it is being typed: %s', (typed, expected) => {
    expect(told(typed)).toEqual(expected);
    expect(parseQuery(typed).notUnderstood).toEqual([]);
  });

  it.each([
    ['year:soon', ['year…', 'soon…'], ['year:soon']],
    ['year:20201', ['year…', '20201…'], ['year:20201']],
    ['status:lost heart', ['status…', 'lost…', 'heart…'], ['status:lost']],
    ['has:pdf', ['has…', 'pdf…'], ['has:pdf']],
    ['-is:odd', ['not is', 'not odd'], ['-is:odd']],
    ['pmid:x1', ['pmid…', 'x…', '1…'], ['pmid:x1']],
    ['colour:red', ['colour…', 'red…'], ['colour:red']],
    ['heart OR lung', ['heart…', 'lung…'], ['OR']],
    ['tag:"" heart', ['tag…', 'heart…'], ['tag:""']],
  ])('and searched for as words where it is not: %s', (typed, expected, notUnderstood) => {
    expect(told(typed)).toEqual(expected);
    expect(parseQuery(typed).notUnderstood).toEqual(notUnderstood);
  });

  it('never throws, whatever is typed and whatever is searched', () => {
    const index = makeLibraryIndex();
    fillWithWritten(index);
    const scrap = fc.oneof(
      fc.constantFrom(
        'tag:',
        '-',
        '"',
        'year:',
        'NOT ',
        'OR',
        '(',
        ')',
        '*',
        '\\',
        'β',
        'é',
        '病',
        '🔥',
        '\ud83d',
        ' ',
        ':',
        '/',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const typed = fc.array(scrap, { maxLength: 8 }).map((scraps) => scraps.join(''));
    fc.assert(
      fc.property(typed, typed, (words, text) => {
        const query = parseQuery(words);
        index.find(query, NO_FILTER, { by: 'relevance', isDescending: true });
        let last = 0;
        for (const { start, end } of marks(text, query)) {
          expect([start >= last, end > start, end <= text.length]).toEqual([true, true, true]);
          last = end;
        }
        snippet([text], query);
      }),
      { numRuns: 150 },
    );
  }, 20_000);
});
