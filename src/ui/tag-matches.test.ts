import { describe, expect, it } from 'vitest';
import { nextSegment, tagMatches } from './tag-matches.ts';

const DAY = 24 * 60 * 60 * 1_000;
const tag = (name: string, count = 1, used?: number) => ({
  ...{ key: name.toLowerCase(), name, colour: 'blue' as const, count },
  ...(used === undefined ? {} : { used }),
});
const tags = ['to read', 'methods/rct', 'RCT', 'heart failure', 'Überblick', 'rct-2024'].map((name) =>
  tag(name),
);
const names = (typed: string, from = tags) => tagMatches(from, typed, 0).tags.map(({ name }) => name);

describe('completing a tag', () => {
  it('offers every tag before anything is typed', () => {
    expect(names('')).toEqual(tags.map(({ name }) => name));
  });
  it('puts the same name first, then names that begin so, then segments that do', () => {
    expect(names('rct')).toEqual(['RCT', 'rct-2024', 'methods/rct']);
  });
  it('finds any word of a name', () => {
    expect(names('fail')).toEqual(['heart failure']);
  });
  it('looks at a tag that is tens of thousands of levels deep in a moment', () => {
    const start = performance.now();
    expect(names('z', [tag('a/'.repeat(50_000))])).toEqual([]);
    expect(performance.now() - start).toBeLessThan(500); // Some 15 ms.
  });
  it('folds case and composition as tags do', () => {
    expect(names('u\u0308BER')).toEqual(['Überblick']);
  });
  it('goes by segments, from any of them on', () => {
    const nested = ['methods/rct', 'methods/cohort/open', 'reviews/rct'].map((name) => tag(name));
    expect(names('m/r', nested)).toEqual(['methods/rct']);
    expect(names('methods/', nested)).toEqual(['methods/rct', 'methods/cohort/open']);
    expect(names('coh/o', nested)).toEqual(['methods/cohort/open']);
  });
  it('puts what is used often and what was used lately first', () => {
    const used = [tag('rarely', 1, 0), tag('often', 40, 0), tag('lately', 2, 90 * DAY)];
    const ranked = tagMatches(used, '', 90 * DAY).tags.map(({ name }) => name);
    expect(ranked).toEqual(['lately', 'often', 'rarely']);
    expect(tagMatches(used, '', 200 * DAY).tags[0]?.name).toBe('often');
  });
  it('offers a new tag unless there is one of that name', () => {
    expect(tagMatches(tags, 'rc').isNew).toBe(true);
    expect(tagMatches(tags, ' rct ').isNew).toBe(false);
    expect(tagMatches(tags, '  ').isNew).toBe(false);
  });
});

describe('one more segment of a tag', () => {
  it.each([
    ['me', 'methods/'],
    ['METHODS/', 'methods/cohort/'],
    ['m/c/o', 'methods/cohort/open'],
    ['x', undefined],
    ['methods/cohort/open/more', undefined],
  ])('completes %o to %o', (typed, completed) => {
    expect(nextSegment('methods/cohort/open', typed)).toBe(completed);
  });
});
