import { describe, expect, it } from 'vitest';
import { isBelow, MOST_LEVELS, movedName, tagLevels } from './tag-tree.ts';

const deep = Array.from({ length: 50_000 }, (_, at) => String(at));
const above = deep.slice(0, MOST_LEVELS - 1);

describe('the levels of a tag’s name', () => {
  it('are its parts between slashes, empty ones too', () => {
    expect(tagLevels('methods/rct')).toEqual(['methods', 'rct']);
    expect(tagLevels('/a//b/')).toEqual(['', 'a', '', 'b', '']);
    expect(tagLevels('')).toEqual(['']);
  });

  it('are told apart so far as trees are drawn, and nothing of a deeper name is lost', () => {
    const levels = tagLevels(deep.join('/'));
    expect(levels).toHaveLength(MOST_LEVELS);
    expect(levels.join('/')).toBe(deep.join('/'));
  });

  it('decide what is below what, as the tree shows it: names of the deepest level are beside each other', () => {
    const name = deep.join('/');
    expect(isBelow(name, above.join('/'))).toBe(true);
    expect(isBelow(name, deep.slice(0, -1).join('/'))).toBe(false);
  });

  it('are moved with a renamed tag down to the deepest', () => {
    expect(movedName(deep.join('/'), '0/1', 'other')).toBe(['other', ...deep.slice(2)].join('/'));
  });
});
