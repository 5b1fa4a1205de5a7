import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Author, CitationSchema } from '../../src/article/citation.ts';
import { citationOfMention } from '../../src/article/citation-of-mention.ts';
import { citationDate } from '../../src/article/publication-date.ts';
import type { Mention, MentionRole, Reading } from '../../src/pages/reading.ts';
import { readAt } from '../pages/open-page.ts';
import { hasCorpus, pagesOf, truth, truthBy, withPage } from './corpus.ts';

type Row = Record<string, string>;
interface Read extends Omit<Reading, 'mentions' | 'growing'> {
  file: string;
  pmid: string;
  mentions: Omit<Mention, 'element' | 'anchor'>[];
}

const articles = truth('truth-articles.tsv');
const references = truthBy('truth-references.tsv', 'citing');
const docsums = truthBy('truth-docsums.tsv', 'page');
const read: Read[] = [];

/** What the truth says otherwise, and why the reading is right. */
const EXPLAINED: Record<string, string> = {
  'authors of 35789224: Zakria None': 'PubMed prints the missing initials of a single name as "None".',
};
const unused = new Set(Object.keys(EXPLAINED));

describe.skipIf(!hasCorpus)('PubMed article pages of the corpus', () => {
  beforeAll(() => {
    for (const page of pagesOf('pubmed-article')) {
      const pmid = /^\d+/.exec(page.file)?.[0] ?? '';
      withPage(page, (document) => {
        const { mentions, ...reading } = readAt(document, `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`);
        const plain = mentions.map(({ role, position, ids, text, parts }) => ({
          role,
          position,
          ids,
          text,
          parts,
        }));
        read.push({ file: page.file, pmid, ...reading, mentions: plain });
      });
    }
  }, 120_000);

  afterAll(() => {
    expect([...unused]).toEqual([]);
  });

  it('are all read as articles, with nothing left unread', () => {
    expect(read.length).toBeGreaterThanOrEqual(81);
    expect(
      read.filter(({ kind, unread }) => kind !== 'article' || unread.length > 0).map(({ file }) => file),
    ).toEqual([]);
  });

  it('give the PMID of their file, from the strongest witness', () => {
    expect(read.filter(({ article, pmid }) => article?.ids.pmid !== pmid).map(({ file }) => file)).toEqual(
      [],
    );
    expect(new Set(read.map(({ witnesses }) => witnesses.pmid))).toEqual(new Set(['meta citation_pmid']));
  });

  it('give citations that the library takes, of the article and of every mention', () => {
    const refused = read.filter(
      ({ article, mentions }) =>
        !v.is(CitationSchema, article) ||
        !mentions.every(({ ids, text, parts }) => v.is(CitationSchema, citationOfMention(ids, text, parts))),
    );
    expect(refused.map(({ file }) => file)).toEqual([]);
  });

  it.each([
    'title',
    'journal',
    'journalAbbreviation',
    'date',
    'volume',
    'issue',
    'issn',
    'doi',
    'pmcid',
    'pages',
  ])('give the %s that PubMed gives', (field) => {
    expect(
      compared((row, { article }) => [truthOf(row, field), article ? valueOf(article, field) : '']),
    ).toEqual([]);
  });

  it('give the authors that PubMed gives, groups where it leaves their slots empty', () => {
    const wrong = compared((row, { article, pmid }) => {
      const slots = (row.authors ?? '')
        .replace(/;$/, '')
        .split(';')
        .map((name) => name.trim());
      const names = (article?.authors ?? []).map((author) => (author.group ? '' : author.name));
      const expected = slots.map((name) =>
        explained(`authors of ${pmid}: ${name}`) ? name.replace(/ None$/, '') : name,
      );
      return [expected.join(';'), names.join(';')];
    });
    expect(wrong).toEqual([]);
    const groups = read.flatMap(({ article }) => article?.authors ?? []).filter((author) => author.group);
    expect(groups.length).toBeGreaterThanOrEqual(5);
    expect(groups.filter((author: Author) => author.name.length < 5)).toEqual([]);
  });

  it('give MeSH terms, publication types and substances', () => {
    expect(
      compared((row, { article }) => [
        // The star stands at the heading or at its qualifier; a reading says that the term is major.
        (row.mesh ?? '').replace(/\*([^|]*)/g, '$1*'),
        (article?.mesh ?? []).map(({ term, major }) => (major ? `${term}*` : term)).join('|'),
      ]),
    ).toEqual([]);
    expect(
      compared((row, { article }) => [row.substances ?? '', article?.substances.join('|') ?? '']),
    ).toEqual([]);
    expect(
      compared((row, { article }) => [
        row.pubtypes || '-',
        (row.pubtypes ? article?.publicationTypes.join('|') : '-') ?? '',
      ]),
    ).toEqual([]);
  });

  it('give every reference of the page, with its text', () => {
    const wrong = pairs().filter(([row, page]) => {
      const expected = (references.get(row.pmid ?? '') ?? []).map(({ text }) =>
        text?.replace(/\s+/g, ' ').trim(),
      );
      return JSON.stringify(texts(page, 'reference')) !== JSON.stringify(expected);
    });
    expect(wrong.map(([row]) => row.pmid)).toEqual([]);
  });

  it('give the identifiers of every reference: those of its links, and apart from them a DOI only printed', () => {
    const wrong: unknown[] = [];
    for (const [row, page] of pairs()) {
      mentionsOf(page, 'reference').forEach(({ ids, text, parts }, i) => {
        const expected = references.get(row.pmid ?? '')?.[i];
        const linkedDoi = parts.doi === undefined ? ids.doi : '';
        const given = [ids.pmid ?? '', ids.pmcid ?? '', linkedDoi ?? ''];
        const true_ = [expected?.pubmed ?? '', expected?.pmc ?? '', expected?.doi?.toLowerCase() ?? ''];
        if (given.join() !== true_.join()) wrong.push({ pmid: row.pmid, i, given, true_ });
        if (parts.doi && !text.toLowerCase().includes(parts.doi)) wrong.push({ pmid: row.pmid, i, parts });
      });
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['similar', ['similar']],
    ['cited-by', ['citedby']],
    [
      'notice',
      [
        'linked-retraction-forward',
        'linked-correction-forward',
        'linked-commentary',
        'linked-commentary-article',
      ],
    ],
  ] as const)('give the PMID of every %s entry', (role, kinds) => {
    const wrong = pairs().filter(([row, page]) => {
      const expected = (docsums.get(row.pmid ?? '') ?? [])
        .filter(({ kind }) => kinds.some((known) => known === kind))
        .map(({ pmid }) => pmid);
      const given = mentionsOf(page, role)
        .map(({ ids }) => ids.pmid)
        .filter(Boolean);
      return given.sort().join() !== expected.sort().join();
    });
    expect(wrong.map(([row]) => row.pmid)).toEqual([]);
  });

  it('keep title and authors of every list entry apart', () => {
    const wrong: unknown[] = [];
    for (const [row, page] of pairs()) {
      for (const { role, ids, parts } of page.mentions.filter(
        (mention) => mention.role === 'similar' || mention.role === 'cited-by',
      )) {
        const kind = role === 'similar' ? 'similar' : 'citedby';
        const entry = (docsums.get(row.pmid ?? '') ?? []).find(
          (docsum) => docsum.kind === kind && docsum.pmid === ids.pmid,
        );
        const title = entry?.title?.replace(/\u{feff}/gu, '').replace(/(?<!\.)\.$/, '');
        const authors = entry?.authors
          ?.replace(/\.$/, '')
          .replace(/^\[No authors listed\]$/, '')
          .replace(/and (?=the POINT)/, '')
          .split(/[,;] /)
          .filter(Boolean);
        if (parts.title !== title || parts.authors?.map(({ name }) => name).join() !== authors?.join())
          wrong.push({ title, authors, parts });
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** Pages with a row of truth; two pages of the corpus have none. */
function pairs(): [Row, Read][] {
  return read.flatMap((page) => {
    const row = articles.find(({ pmid }) => pmid === page.pmid);
    return row ? [[row, page] satisfies [Row, Read]] : [];
  });
}

function compared(values: (row: Row, page: Read) => [string, string]): string[] {
  return pairs()
    .map(([row, page]) => [row.pmid, ...values(row, page)])
    .filter(([, expected, given]) => expected !== given)
    .map((triple) => triple.join(' | '));
}

function mentionsOf(page: Read, role: MentionRole): Read['mentions'] {
  return page.mentions.filter((mention) => mention.role === role);
}

function texts(page: Read, role: MentionRole): string[] {
  return mentionsOf(page, role).map(({ text }) => text);
}

function valueOf(article: NonNullable<Reading['article']>, field: string): string {
  if (field === 'doi' || field === 'pmcid') return article.ids[field] ?? '';
  if (field === 'date') return article.date ? citationDate(article.date) : '';
  const value = (article as unknown as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : '';
}

function truthOf(row: Row, field: string): string {
  if (field === 'journalAbbreviation') return row.journal_abbr ?? '';
  if (field === 'doi') return (row.doi ?? '').toLowerCase();
  // The line ends in the pages, unless the volume is all there is (`2023 Jul 25:6.`).
  if (field === 'pages')
    return /^[^;:]*:\d+\.$/.test(row.cit ?? '') ? '' : (/:([^:]*)\.$/.exec(row.cit ?? '')?.[1] ?? '');
  return row[field] ?? '';
}

function explained(difference: string): boolean {
  unused.delete(difference);
  return difference in EXPLAINED;
}
