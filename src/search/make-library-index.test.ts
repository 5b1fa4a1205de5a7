import { describe, expect, it } from 'vitest';
import type { ArticleKey } from '../article/article-key.ts';
import { NO_FILTER, type Sort } from './filter.ts';
import type { LibraryIndex } from './library-index.ts';
import type { ListedEntry } from './listed-entry.ts';
import { makeLibraryIndex } from './make-library-index.ts';
import { parseQuery } from './parse-query.ts';
import { NO_QUERY } from './query.ts';
import type { SearchTexts } from './search-texts.ts';

const BEST: Sort = { by: 'relevance', isDescending: true };
const NO_TEXTS: SearchTexts = {
  ...{ title: '', authors: [], journal: [], notes: [], quotes: [], identifiers: [], abstract: '' },
};

function entry(number: number, more: Partial<ListedEntry> = {}): ListedEntry {
  return {
    ...{ key: `pmid:${number}`, title: undefined, authors: [], journal: undefined, year: undefined },
    ...{ tagKeys: [], status: undefined, decision: undefined, rating: undefined, firstNote: '' },
    ...{ noteCount: 0, highlightCount: 0, isRetracted: false, origins: [], created: 0, modified: 0 },
    ...more,
  };
}

function put(index: LibraryIndex, number: number, texts: Partial<SearchTexts>, more?: Partial<ListedEntry>) {
  index.put(entry(number, more), { ...NO_TEXTS, ...texts });
}

function found(index: LibraryIndex, typed: string, sort = BEST): ArticleKey[] {
  return index.find(parseQuery(typed), NO_FILTER, sort).entries.map(({ key }) => key);
}

/** Numbers from 0 up to so many, the same in every run. */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

describe('the index of the library', () => {
  it('finds what a plain comparison of beginnings finds, while one types and whatever came before', () => {
    const roll = dice(1);
    // Letters that no rule of English knows anything about.
    const word = () => Array.from({ length: 1 + roll(5) }, () => 'bdgk'.charAt(roll(4))).join('');
    const index = makeLibraryIndex();
    const texts = new Map<ArticleKey, string[]>();
    for (let step = 0; step < 600; step += 1) {
      const number = roll(150);
      if (roll(4) === 0) {
        index.remove(`pmid:${number}`);
        texts.delete(`pmid:${number}`);
      } else {
        const words = Array.from({ length: roll(12) }, word);
        put(index, number, { title: words.slice(0, 4).join(' '), abstract: words.slice(4).join(', ') });
        texts.set(`pmid:${number}`, words);
      }
      const asked = `${word()} ${word()}`;
      for (let length = 1; length <= asked.length; length += 1) {
        const typed = asked.slice(0, length);
        const beginnings = typed.split(' ').filter(Boolean);
        const expected = [...texts].filter(([, words]) =>
          beginnings.every((beginning) => words.some((one) => one.startsWith(beginning))),
        );
        expect([typed, found(index, typed).sort()]).toEqual([typed, expected.map(([key]) => key).sort()]);
      }
    }
    expect(index.size).toBe(texts.size);
  });

  it('finds phrases and words that must not be there as a plain comparison does', () => {
    const roll = dice(2);
    const word = () => 'bdgk'.charAt(roll(4));
    const index = makeLibraryIndex();
    const texts = Array.from({ length: 60 }, () => Array.from({ length: roll(7) }, word).join(' '));
    for (const [number, title] of texts.entries()) put(index, number + 1, { title });
    for (let run = 0; run < 200; run += 1) {
      const phrase = Array.from({ length: 1 + roll(3) }, word).join(' ');
      const out = word();
      const expected = texts.flatMap((text, at) =>
        ` ${text} `.includes(` ${phrase} `) && !text.includes(out) ? [`pmid:${at + 1}`] : [],
      );
      expect([phrase, out, found(index, `"${phrase}" -${out}`).sort()]).toEqual([
        phrase,
        out,
        expected.sort(),
      ]);
    }
  });

  it('is the same after thousands of changes as if the last state had been put into it', () => {
    const index = makeLibraryIndex();
    const fresh = makeLibraryIndex();
    const last = (number: number) => ({ title: `word${number} common`, notes: [`round 4 of ${number}`] });
    for (let round = 0; round < 5; round += 1) {
      for (let number = 1; number <= 700; number += 1) {
        put(index, number, { ...last(number), notes: [`round ${round} of ${number}`] }, { modified: number });
      }
      found(index, 'common');
    }
    for (let number = 1; number <= 700; number += 1) {
      if (number % 3 === 0) index.remove(`pmid:${number}`);
      else put(fresh, number, last(number), { modified: number });
    }
    expect(index.size).toBe(fresh.size);
    for (const typed of ['common', 'round 3', '"round 4"', 'word12', '', '-word1']) {
      expect([typed, found(index, typed)]).toEqual([typed, found(fresh, typed)]);
    }
    expect(index.get('pmid:3')).toBeUndefined();
    expect(index.get('pmid:4')?.modified).toBe(4);
    expect([...index.keys()]).toHaveLength(fresh.size);
  });

  it('has room for more words than two bytes can count', () => {
    const index = makeLibraryIndex();
    const PER_ENTRY = 1_000;
    // Letters only, since figures are words apart.
    const nameOf = (number: number) =>
      `w${number.toString(16).replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}q`;
    for (let number = 0; number < 70; number += 1) {
      const words = Array.from({ length: PER_ENTRY }, (_, at) => nameOf(number * PER_ENTRY + at));
      put(index, number + 1, { abstract: words.join(' ') });
    }
    put(index, 99, { title: `${nameOf(69_998)} ${nameOf(69_999)} b` });
    expect(found(index, nameOf(69_500))).toEqual(['pmid:70']);
    expect(found(index, `"${nameOf(69_998)} ${nameOf(69_999)}"`)).toEqual(['pmid:99', 'pmid:70']);
    expect(found(index, `"${nameOf(69_999)} b"`)).toEqual(['pmid:99']);
    expect(found(index, nameOf(3))).toEqual(['pmid:1']);
  });

  it('takes long notes, empty texts and words of any length', () => {
    const index = makeLibraryIndex();
    const long = 'g'.repeat(5_000);
    put(index, 1, { notes: [`${'filler '.repeat(200_000)} needle`] });
    put(index, 2, { title: long });
    put(index, 3, {});
    expect(found(index, 'needle')).toEqual(['pmid:1']);
    expect(found(index, long)).toEqual(['pmid:2']);
    expect(found(index, 'ggg')).toEqual(['pmid:2']);
    expect(found(index, '').sort()).toEqual(['pmid:1', 'pmid:2', 'pmid:3']);
  });

  it('finds a renamed tag by its new name at once', () => {
    const index = makeLibraryIndex();
    index.setTags([{ key: 'k', name: 'methods/rct' }]);
    put(index, 1, {}, { tagKeys: ['k'] });
    expect(found(index, 'tag:rct')).toEqual(['pmid:1']);
    index.setTags([{ key: 'k', name: 'trials' }]);
    expect(found(index, 'tag:rct')).toEqual([]);
    expect(found(index, 'trial')).toEqual(['pmid:1']);
    index.setTags([]);
    expect(found(index, 'trial')).toEqual([]);
  });

  it.each<[Sort['by'], boolean, string]>([
    ['modified', true, '4 3 2 1'],
    ['modified', false, '1 2 3 4'],
    ['created', true, '1 2 3 4'],
    ['year', true, '2 4 1 3'],
    ['year', false, '4 1 2 3'],
    ['title', false, '2 1 3 4'],
    ['title', true, '3 1 2 4'],
    ['author', false, '3 1 4 2'],
    ['journal', false, '1 2 4 3'],
    ['rating', true, '4 3 1 2'],
    ['relevance', true, '4 3 2 1'],
  ])('sorts by %s, descending: %s; what has none comes last, the newer first', (by, isDescending, order) => {
    const index = makeLibraryIndex();
    const rows: Partial<ListedEntry>[] = [
      { title: 'Élan', year: 2001, authors: ['Bee A'], journal: 'A', rating: 3 },
      { title: '[Dose.]', year: 2020, journal: 'b' },
      { title: 'zeta', authors: ['ábel C'], rating: 3 },
      { year: 2001, authors: ['Cee D'], journal: 'C', rating: 5 },
    ];
    for (const [at, more] of rows.entries()) {
      put(index, at + 1, {}, { ...more, modified: at, created: -at });
      index.find(NO_QUERY, NO_FILTER, { by, isDescending }); // Sorted in one by one.
    }
    const sorted = index.find(NO_QUERY, NO_FILTER, { by, isDescending }).entries;
    expect(sorted.map(({ key }) => key.slice(5)).join(' ')).toBe(order);
  });
});
