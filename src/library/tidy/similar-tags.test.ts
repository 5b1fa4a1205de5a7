import { describe, expect, it } from 'vitest';
import { similarTags } from './similar-tags.ts';

const tag = (name: string, count: number) => ({ key: name.toLowerCase(), name, count });
const similarTo = (name: string, ...others: string[]) =>
  similarTags([tag(name, 1), ...others.map((other, at) => tag(other, 10 - at))]).get(name.toLowerCase())
    ?.name;

describe('a tag used once', () => {
  it.each([
    ['trials', 'trial'],
    ['trial', 'trials'],
    ['follow-up', 'follow up'],
    ['followup', 'Follow-up'],
    ['case-studies', 'Case study'],
    ['methods/rcts', 'methods/rct'],
    ['metodology', 'methodology'],
    ['methodolgoy', 'methodology'],
    ['methodolgy', 'methodology'],
    ['methodokogy', 'methodology'],
    ['café studies', 'cafe study'],
  ])('%s may be %s', (name, other) => {
    expect(similarTo(name, other)).toBe(other);
  });

  it.each([
    ['rct', 'rcp'],
    ['phase 1 trial', 'phase 2 trial'],
    ['review 2019', 'review 2020'],
    ['asthma', 'anemia'],
    ['methods/rct', 'methods'],
    ['class', 'clas'],
    ['to read', 'read'],
    ['cohort', 'cohorting'],
  ])('%s is not %s', (name, other) => {
    expect(similarTo(name, other)).toBeUndefined();
  });

  it('may be the one of several that is used most', () => {
    expect(similarTo('trials', 'trial', 'tri-al')).toBe('trial');
    expect(similarTags([tag('a trial', 5), tag('a-trial', 1), tag('atrials', 9)]).get('a-trial')?.name).toBe(
      'atrials',
    );
  });

  it('is looked for; others are not', () => {
    expect(similarTags([tag('trial', 3), tag('trials', 2)]).size).toBe(0);
  });

  it('is found among thousands in a moment', () => {
    const tags = Array.from({ length: 5_000 }, (_, at) => tag(`subject ${wordOf(at)}`, 1 + (at % 3)));
    const start = performance.now();
    similarTags(tags);
    expect(performance.now() - start).toBeLessThan(3_000); // Some 150 ms.
  });

  it('is not compared letter by letter where another device gave it a name without end', () => {
    const endless = 'abcdefghi/'.repeat(10_000);
    const similar = similarTags([tag(`${endless}trial`, 1), tag(`${endless}trials`, 2), tag('trials', 1)]);
    expect([...similar.values()].map(({ count }) => count)).toEqual([2]);
  });
});

function wordOf(number: number): string {
  return String(number).replace(/\d/g, (digit) => `${'bcdfghjklm'.charAt(Number(digit))}a`);
}
