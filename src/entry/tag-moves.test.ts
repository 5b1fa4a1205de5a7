import { describe, expect, it } from 'vitest';
import { branchOf, type KnownTag, mergeMoves, renameMoves } from './tag-moves.ts';

/** Tags by their names, which are their keys too; a name with "?" behind it is only remembered. */
function known(...names: string[]): KnownTag[] {
  return names.map((name) => {
    const key = name.replace('?', '');
    return { key, name: key, seen: key === name };
  });
}
const of = (tags: KnownTag[], key: string) => tags.find((tag) => tag.key === key) as KnownTag;
const rename = (tags: KnownTag[], tag: string, name: string) => renameMoves(tags, of(tags, tag), name);
const merge = (tags: KnownTag[], tag: string, into: string) =>
  mergeMoves(tags, of(tags, tag), of(tags, into));

describe('renaming a tag', () => {
  it('renames those below it, and no others', () => {
    const tags = known('a', 'a/b', 'a/b/c', 'ab', 'x/a', 'A/d');
    expect(rename(tags, 'a', 'methods/z').renames).toEqual([
      { tag: 'a', name: 'methods/z' },
      { tag: 'a/b', name: 'methods/z/b' },
      { tag: 'a/b/c', name: 'methods/z/b/c' },
      { tag: 'A/d', name: 'methods/z/d' },
    ]);
  });

  it('may bring it below itself, or above', () => {
    expect(rename(known('a', 'a/b'), 'a', 'a/b').renames).toEqual([
      { tag: 'a', name: 'a/b' },
      { tag: 'a/b', name: 'a/b/b' },
    ]);
    expect(rename(known('a/b', 'a/b/c'), 'a/b', 'b').conflicts).toEqual([]);
  });

  it('may change no more than its spelling', () => {
    expect(rename(known('rct', 'rct/b'), 'rct', 'RCT')).toEqual({
      renames: [
        { tag: 'rct', name: 'RCT' },
        { tag: 'rct/b', name: 'RCT/b' },
      ],
      merges: [],
      conflicts: [],
    });
    expect(rename(known('rct'), 'rct', 'rct').renames).toEqual([]);
  });

  it('meets a conflict where it, or one below it, would take the name of another tag', () => {
    expect(rename(known('a', 'b'), 'a', 'B').conflicts).toEqual([{ tag: 'a', name: 'B', taken: 'b' }]);
    expect(rename(known('a', 'a/x', 'b/x'), 'a', 'b').conflicts).toEqual([
      { tag: 'a/x', name: 'b/x', taken: 'b/x' },
    ]);
    expect(rename(known('a', 'a/x', 'A /x'), 'a', 'b').conflicts).toHaveLength(1);
  });

  it('takes over a name that is only remembered, and leaves a remembered one below it where it would meet one', () => {
    expect(rename(known('a', 'b?'), 'a', 'b')).toEqual({
      renames: [{ tag: 'a', name: 'b' }],
      merges: [{ tag: 'b', into: 'a' }],
      conflicts: [],
    });
    expect(rename(known('a', 'a/x?', 'b/x'), 'a', 'b')).toEqual({
      renames: [{ tag: 'a', name: 'b' }],
      merges: [],
      conflicts: [],
    });
  });
});

describe('merging a tag into another', () => {
  it('brings those below it below the other, merging where names meet', () => {
    const tags = known('a', 'a/x', 'a/y', 'a/z', 'b', 'b/X', 'b/y?', 'b/q');
    expect(merge(tags, 'a', 'b')).toEqual({
      renames: [
        { tag: 'a/y', name: 'b/y' },
        { tag: 'a/z', name: 'b/z' },
      ],
      merges: [
        { tag: 'a', into: 'b' },
        { tag: 'b/y', into: 'a/y' },
        { tag: 'a/x', into: 'b/X' },
      ],
      conflicts: [],
    });
  });

  it('into one below it leaves that and what is below it where they are', () => {
    expect(merge(known('a', 'a/b', 'a/b/c', 'a/d'), 'a', 'a/b')).toEqual({
      renames: [{ tag: 'a/d', name: 'a/b/d' }],
      merges: [{ tag: 'a', into: 'a/b' }],
      conflicts: [],
    });
  });

  it('into the one above it moves what is below it up', () => {
    expect(merge(known('a', 'a/b', 'a/b/c', 'a/c'), 'a/b', 'a').merges).toEqual([
      { tag: 'a/b', into: 'a' },
      { tag: 'a/b/c', into: 'a/c' },
    ]);
  });
});

describe('the beginning of names that is no tag itself', () => {
  const methods = { key: undefined, name: 'methods' };

  it('is renamed with all that is below it', () => {
    expect(renameMoves(known('methods/rct', 'Methods/x?', 'b'), methods, 'design')).toEqual({
      renames: [
        { tag: 'methods/rct', name: 'design/rct' },
        { tag: 'Methods/x', name: 'design/x' },
      ],
      merges: [],
      conflicts: [],
    });
  });

  it('meets a conflict where a tag goes by its new name, and where those below would meet', () => {
    const tags = known('methods/rct', 'b', 'b/rct');
    expect(renameMoves(tags, methods, 'B').conflicts).toEqual([
      { tag: undefined, name: 'B', taken: 'b' },
      { tag: 'methods/rct', name: 'B/rct', taken: 'b/rct' },
    ]);
    expect(renameMoves(known('methods/rct', 'b?'), methods, 'b').conflicts).toEqual([]);
    expect(renameMoves(known('methods/rct'), methods, 'methods/rct').conflicts).toEqual([]);
  });

  it('is merged into a tag, those below it merged where names meet', () => {
    expect(mergeMoves(known('methods/rct', 'methods/y', 'b', 'b/rct'), methods, of(known('b'), 'b'))).toEqual(
      {
        renames: [{ tag: 'methods/y', name: 'b/y' }],
        merges: [{ tag: 'methods/rct', into: 'b/rct' }],
        conflicts: [],
      },
    );
  });

  it('is there as long as the user sees a tag below it', () => {
    const tags = known('methods/rct', 'old/x?');
    expect(branchOf(tags, { below: ' Methods' })?.name).toBe('Methods');
    expect(branchOf(tags, { below: 'old' })).toBeUndefined();
    expect(branchOf(tags, { below: 'methods/rct' })).toBeUndefined();
  });
});
