import { describe, expect, it } from 'vitest';
import type { StoredTag } from '../store/schema.ts';
import { shownLines, type TagFilter, type TagNode, tagsBelow, tagTree } from './tag-tree.ts';

const tag = (name: string, count = 2): StoredTag => ({
  ...{ key: name.toLowerCase(), name, colour: 'blue', number: undefined, count },
});
const ALL: TagFilter = { text: '', use: 'all' };
const lines = (roots: readonly TagNode[], filter = ALL, closed: string[] = []) =>
  shownLines(roots, new Set(closed), filter).map(({ label, level }) => `${'  '.repeat(level - 1)}${label}`);

const tree = () =>
  tagTree([
    tag('to read'),
    tag('Methods/rct/open', 1),
    tag('methods'),
    tag('Methods/cohort', 0),
    tag('reviews/scoping'),
  ]);

describe('the tree of tags', () => {
  it('nests by segments, in alphabetical order, whatever the case of a parent', () => {
    expect(lines(tree())).toEqual([
      'methods',
      '  cohort',
      '  rct',
      '    open',
      'reviews',
      '  scoping',
      'to read',
    ]);
  });

  it('has lines that are no tags where only names begin so', () => {
    const [methods, reviews] = tree();
    expect(methods?.tag?.name).toBe('methods');
    expect(reviews?.tag).toBeUndefined();
  });

  it('hides what is below a closed line', () => {
    expect(lines(tree(), ALL, ['methods'])).toEqual(['methods', 'reviews', '  scoping', 'to read']);
  });

  it('shows what fits, with the way to it, open', () => {
    expect(lines(tree(), { text: 'OPEN', use: 'all' }, ['methods'])).toEqual([
      'methods',
      '  rct',
      '    open',
    ]);
  });

  it('finds tags that are used once, and those used nowhere', () => {
    expect(lines(tree(), { text: '', use: 'once' })).toEqual(['methods', '  rct', '    open']);
    expect(lines(tree(), { text: '', use: 'unused' })).toEqual(['methods', '  cohort']);
  });

  it('knows all tags below a line', () => {
    const [methods] = tree();
    expect(methods && tagsBelow(methods).map(({ name }) => name)).toEqual([
      'Methods/cohort',
      'Methods/rct/open',
    ]);
  });

  it('is no deeper than twenty levels, however deep another device nests a tag; the rest of its name is the last', () => {
    const levels = Array.from({ length: 30_000 }, (_, at) => String(at));
    const deepest = shownLines(tagTree([tag(levels.join('/')), tag('0/1')]), new Set(), ALL);
    expect(deepest).toHaveLength(20);
    expect(deepest.at(-1)).toMatchObject({ level: 20, label: levels.slice(19).join('/') });
    expect(deepest.at(-1)?.tag?.name).toBe(levels.join('/'));
  });
});
