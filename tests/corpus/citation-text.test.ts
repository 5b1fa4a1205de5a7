import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { abbreviatedName } from '../../src/article/author-name.ts';
import type { CitationFields } from '../../src/article/citation.ts';
import { parseCitationText } from '../../src/article/citation-text.ts';
import { parseJournalCitation, titleWithoutStop } from '../../src/article/journal-citation.ts';
import { readAt } from '../pages/open-page.ts';
import { hasCorpus, pagesOf, truth, withPage } from './corpus.ts';

type Field = 'title' | 'authors' | 'journal' | 'year' | 'volume' | 'pages' | 'doi';
const FIELDS: readonly Field[] = ['authors', 'title', 'journal', 'year', 'volume', 'pages', 'doi'];
type Truth = Partial<Record<Field, string>>;

/** Right and asked, by kind of text and field. */
const scores = new Map<string, Map<Field, [right: number, asked: number]>>();

describe.skipIf(!hasCorpus)('citation text → fields', () => {
  beforeAll(() => {
    scorePmcReferences();
    scorePubmedReferences();
    for (const row of truth('truth-docsums.tsv')) scoreStyles(row);
  }, 120_000);

  afterAll(() => console.log(table()));

  it.each([
    ['PMC references', { authors: 94, title: 94, journal: 97, year: 99, volume: 99, pages: 98, doi: 100 }],
    ['PubMed references', { year: 99, doi: 99 }],
    ['NLM', { authors: 99, title: 99, journal: 99, year: 100, volume: 100, pages: 100, doi: 100 }],
    ['PubMed short form', { journal: 99, year: 100, volume: 100, pages: 100 }],
    ['title first', { authors: 97, title: 99, journal: 97, year: 100, volume: 100, pages: 100 }],
    ['year after authors', { authors: 97, title: 97, journal: 98, year: 100, volume: 98, pages: 100 }],
    ['APA', { authors: 97, title: 97, journal: 97, year: 100, volume: 98, pages: 99 }],
    ['IEEE', { authors: 96, title: 95, journal: 95, year: 100, volume: 100, pages: 99 }],
    ['Nature', { authors: 97, title: 97, journal: 99, year: 100, volume: 99, pages: 99 }],
  ] as const)('%s: not below the percentages reached before', (kind, least) => {
    for (const [field, percent] of Object.entries(least)) {
      const [right, asked] = scores.get(kind)?.get(field as Field) ?? [0, 0];
      expect(asked, `${kind}, ${field}: asked`).toBeGreaterThan(20);
      expect(Math.floor((100 * right) / asked), `${kind}, ${field}`).toBeGreaterThanOrEqual(percent);
    }
  });
});

/** PMC's links to Google Scholar carry the fields apart, at most five authors of them. */
function scorePmcReferences(): void {
  for (const page of pagesOf('pmc')) {
    withPage(page, (document) => {
      for (const { element, text } of readAt(document, 'https://pmc.ncbi.nlm.nih.gov/articles/PMC1/')
        .mentions) {
        const link = [...element.querySelectorAll('a')].find((a) => a.href.includes('scholar.google'));
        const query = link && new URL(link.href).searchParams;
        if (!query?.get('title')) continue;
        const names = query.getAll('author').map((name) => abbreviatedName(name.replace(/\s+/g, ' ').trim()));
        const fields = parseCitationText(text);
        const known = { ...fields, authors: (fields.authors ?? []).slice(0, names.length) };
        const get = (name: string) => query.get(name) ?? '';
        const doi = /\b10\.\d{4}/.test(text) ? get('doi').toLowerCase() : '';
        score('PMC references', known, {
          authors: names.join(),
          title: get('title'),
          journal: get('journal'),
          year: get('publication_year'),
          volume: get('volume'),
          pages: get('pages'),
          doi,
        });
      }
    });
  }
}

/** Of PubMed's own references only the DOI of the link, and the year where the text holds just one, is known. */
function scorePubmedReferences(): void {
  for (const { text = '', doi = '' } of truth('truth-references.tsv')) {
    const years = [
      ...new Set(text.replace(/https?:\S+|10\.\d{4}\S*/g, '').match(/\b(?:19|20)\d\d\b/g) ?? []),
    ];
    const printed = /\b10\.\d{4}/.test(text) ? doi.toLowerCase() : '';
    score('PubMed references', parseCitationText(text), {
      doi: printed,
      year: years.length === 1 ? (years[0] ?? '') : '',
    });
  }
}

/** PubMed's list entries give title, authors and place apart: put together again in the field's styles. */
function scoreStyles({ title = '', authors = '', cit = '' }: Record<string, string>): void {
  if (!/^[^.]+\. \d{4}/.test(cit) || !authors || /^\[No authors/.test(authors)) return;
  const place = parseJournalCitation(cit);
  const names = authors.replace(/\.$/, '').split(/[,;] /);
  const { journalAbbreviation: journal = '', volume = '', issue, pages = '', doi = '' } = place;
  const year = String(place.date?.year ?? '');
  const known: Truth = {
    title: titleWithoutStop(title),
    authors: names.map((name) => name.replace(/^and /, '')).join(),
    journal,
    year,
    volume,
    pages,
  };
  const inBrackets = issue ? `(${issue})` : '';
  const initials = (name: string, join: string) =>
    name.replace(/ (\p{Lu}+)$/u, (_, letters: string) => `, ${Array.from(letters).join(join)}.`);
  score('NLM', parseCitationText(`${authors} ${title} ${cit}`), { ...known, doi });
  score('PubMed short form', parseCitationText(cit), { journal, year, volume, pages });
  score(
    'title first',
    parseCitationText(
      `${title} ${authors.replace(/\.$/, '')} ${journal}. ${year}; ${volume}${inBrackets}${pages && `:${pages}`}.`,
    ),
    known,
  );
  if (!volume || !pages) return;
  score(
    'year after authors',
    parseCitationText(
      `${authors.replace(/\.$/, '')} (${year}) ${title} ${journal} ${volume}${inBrackets}:${pages}.`,
    ),
    known,
  );
  const apa = names
    .map((name) => initials(name, '. '))
    .join(', ')
    .replace(/, ([^,]+, [^,]+)$/, ', & $1');
  score(
    'APA',
    parseCitationText(`${apa} (${year}). ${title} ${journal}, ${volume}${inBrackets}, ${pages}.`),
    known,
  );
  const ieee = names
    .map((name) =>
      name.replace(
        /^(.*) (\p{Lu}+)$/u,
        (_, last: string, letters: string) => `${Array.from(letters).join('. ')}. ${last}`,
      ),
    )
    .join(', ');
  score(
    'IEEE',
    parseCitationText(
      `${ieee}, “${titleWithoutStop(title)},” ${journal}, vol. ${volume}, ${issue ? `no. ${issue}, ` : ''}pp. ${pages}, ${year}.`,
    ),
    known,
  );
  score(
    'Nature',
    parseCitationText(
      `${names.map((name) => initials(name, '.')).join(', ')} ${title} ${journal} ${volume}, ${pages} (${year}).`,
    ),
    known,
  );
}

function score(kind: string, fields: CitationFields, known: Truth): void {
  const given: Truth = {
    title: fields.title ?? '',
    authors: (fields.authors ?? []).map(({ name }) => name).join(),
    journal: fields.journal ?? '',
    year: String(fields.date?.year ?? ''),
    volume: fields.volume ?? '',
    pages: fields.pages ?? '',
    doi: fields.doi ?? '',
  };
  const counts = scores.get(kind) ?? new Map<Field, [number, number]>();
  scores.set(kind, counts);
  for (const field of FIELDS) {
    const expected = known[field];
    if (!expected) continue;
    const [right, asked] = counts.get(field) ?? [0, 0];
    counts.set(field, [right + (letters(given[field]) === letters(expected) ? 1 : 0), asked + 1]);
  }
}

/** Letters and digits only: marks and dashes differ between a text and its parts. */
function letters(text = ''): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function table(): string {
  const rows = [...scores].map(([kind, counts]) => {
    const cells = FIELDS.map((field) => {
      const [right, asked] = counts.get(field) ?? [0, 0];
      return (asked === 0 ? '–' : ((100 * right) / asked).toFixed(1)).padStart(8);
    });
    return kind.padEnd(20) + cells.join('');
  });
  return [
    'Citation text → fields, % right',
    ''.padEnd(20) + FIELDS.map((field) => field.padStart(8)).join(''),
    ...rows,
  ].join('\n');
}
