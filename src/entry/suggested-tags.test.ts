import { describe, expect, it } from 'vitest';
import { suggestedTags } from './suggested-tags.ts';

const term = (name: string, major = false) => ({ term: name, major });

describe('the tags that a page offers', () => {
  it('are its main topics, then its other MeSH terms, then its authors’ keywords', () => {
    const page = { mesh: [term('Humans'), term('Blockchain', true)], keywords: ['Body area network.'] };
    expect(suggestedTags(page, [])).toEqual(['Blockchain', 'Humans', 'Body area network']);
  });

  it('are each there once, without qualifiers, which would nest them', () => {
    const page = {
      mesh: [term('Heart Failure / drug therapy*', true), term('Heart Failure / mortality')],
      keywords: ['heart  failure', ' '],
    };
    expect(suggestedTags(page, [])).toEqual(['Heart Failure']);
  });

  it('are without those that the article has already', () => {
    expect(suggestedTags({ mesh: [term('Humans')], keywords: ['RCT'] }, ['humans'])).toEqual(['RCT']);
  });
});
