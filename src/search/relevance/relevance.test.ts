import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../filter.ts';
import type { LibraryIndex } from '../library-index.ts';
import { makeLibraryIndex } from '../make-library-index.ts';
import { parseQuery } from '../parse-query.ts';
import { QUESTIONS } from './questions.fixture.ts';
import { fillWithWritten, shortNames } from './written-library.fixture.ts';

const BEST_FIRST = { by: 'relevance', isDescending: true } as const;

describe('the search finds what a person expects', () => {
  let index: LibraryIndex;
  const names = shortNames();
  const table: string[] = [];
  beforeAll(() => {
    index = makeLibraryIndex();
    fillWithWritten(index);
  });
  afterAll(() => console.log(table.join('\n')));

  const found = (typed: string) =>
    index.find(parseQuery(typed), NO_FILTER, BEST_FIRST).entries.map(({ key }) => names.get(key) ?? key);

  const questions = QUESTIONS.map(([typed, expected, how]) => ({ typed, expected, how }));
  it.each(questions)('$typed', ({ typed, expected, how }) => {
    const wanted = expected === 'everything' ? [...names.values()] : expected.split(' ').filter(Boolean);
    const got = found(typed);
    const missed = wanted.filter((name) => !got.includes(name));
    const unexpected = got.filter((name) => !wanted.includes(name));
    table.push(
      [
        `${(missed.length + unexpected.length === 0 ? 'found ' : 'MISSED').padEnd(8)} ${typed.padEnd(44)}`,
        `${wanted.length - missed.length} of ${wanted.length}`,
        ...missed.map((name) => `missed: ${name}`),
        ...unexpected.map((name) => `not expected: ${name}`),
      ].join('  '),
    );
    expect({ missed, unexpected }).toEqual({ missed: [], unexpected: [] });
    if (how === 'in order') expect(got).toEqual(wanted);
  });

  it('is asked at least 60 questions', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(60);
  });
});
