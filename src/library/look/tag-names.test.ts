import { expect, it } from 'vitest';
import { parseQuery } from '../../search/parse-query.ts';
import { tagLooks, tagQuery } from './tag-names.ts';

it('names tags as they are shown, and what stands before their names as they begin', () => {
  const tag = { key: 'methods/rct/blinded', name: 'Methods/RCT/Blinded', number: undefined, count: 3 };
  const look = tagLooks([{ ...tag, colour: 'blue' }]);
  expect(look('methods/rct/blinded')).toMatchObject({
    name: 'Methods/RCT/Blinded',
    colour: 'blue',
    count: 3,
  });
  expect(look('methods/rct')).toEqual({ name: 'Methods/RCT', colour: 'grey', count: 0 });
  expect(look('gone')).toEqual({ name: 'gone', colour: 'grey', count: 0 });
});

it('asks the list for articles with all of some tags', () => {
  expect(tagQuery(['heart failure', 'rct'])).toBe('tag:"heart failure" tag:"rct"');
  const { terms, notUnderstood } = parseQuery(tagQuery(['the "best" ones', 'rct']));
  expect(terms).toMatchObject([
    { field: 'tag', words: ['the', 'best', 'ones'] },
    { field: 'tag', words: ['rct'] },
  ]);
  expect(notUnderstood).toEqual([]);
});
