import { describe, expect, it } from 'vitest';
import { tagMatches } from './tag-matches.ts';

const tags = ['to read', 'methods/rct', 'RCT', 'heart failure', 'Überblick', 'rct-2024'].map((name) => ({
  key: name.toLowerCase(),
  name,
  colour: 'blue' as const,
  count: 1,
}));
const names = (typed: string) => tagMatches(tags, typed).tags.map(({ name }) => name);

describe('completing a tag', () => {
  it('offers every tag before anything is typed, the most used first', () => {
    expect(names('')).toEqual(tags.map(({ name }) => name));
  });
  it('puts the same name first, then names that begin so, then words that do', () => {
    expect(names('rct')).toEqual(['RCT', 'rct-2024', 'methods/rct']);
  });
  it('finds any word of a name', () => {
    expect(names('fail')).toEqual(['heart failure']);
  });
  it('folds case and composition as tags do', () => {
    expect(names('u\u0308BER')).toEqual(['Überblick']);
  });
  it('offers a new tag unless there is one of that name', () => {
    expect(tagMatches(tags, 'rc').isNew).toBe(true);
    expect(tagMatches(tags, ' rct ').isNew).toBe(false);
    expect(tagMatches(tags, '  ').isNew).toBe(false);
  });
});
