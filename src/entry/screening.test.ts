import { expect, it } from 'vitest';
import type { Decision } from './entry.ts';
import { countByTag, countScreening, inOrder, type Screened } from './screening.ts';

const ORDER = ['Wrong population', 'Wrong design'];

function article(decision?: Decision, reasons: string[] = [], tags: string[] = []): Screened {
  return {
    ...(decision && { decision }),
    reasons,
    tags: tags.map((name) => ({ key: name.toLowerCase(), name })),
  };
}

it('counts every article once, whether the library knows it or not', () => {
  const all = [
    article('include'),
    article('maybe'),
    article('exclude'),
    article('exclude'),
    article(),
    null,
    null,
  ];
  expect(countScreening(all, ORDER)).toMatchObject({
    ...{ shown: 7, included: 1, maybe: 1, excluded: 2, open: 3 },
  });
});

it('counts an article that was excluded for several reasons under the first of the user’s order', () => {
  const all = [
    article('exclude', ['Wrong design', 'Wrong population']),
    article('exclude', ['Wrong design']),
    article('exclude', ['No abstract', 'Wrong design']),
    article('exclude', ['No abstract']),
    article('exclude'),
  ];
  const { reasons, withoutReason, excluded } = countScreening(all, ORDER);
  expect(reasons).toEqual([
    { reason: 'Wrong population', count: 1 },
    { reason: 'Wrong design', count: 2 },
    { reason: 'No abstract', count: 1 },
  ]);
  expect(reasons.reduce((sum, { count }) => sum + count, withoutReason)).toBe(excluded);
});

it('puts reasons that the user’s list does not know after the others, most used first', () => {
  const all = [...['Rare', 'Often', 'Often', 'Wrong design'].map((reason) => article('exclude', [reason]))];
  expect(countScreening(all, ORDER).reasons.map(({ reason }) => reason)).toEqual([
    'Wrong design',
    'Often',
    'Rare',
  ]);
});

it('lets a reason of an article that was not excluded count nowhere', () => {
  const counts = countScreening(
    [article('maybe', ['Wrong design']), article(undefined, ['Wrong design'])],
    ORDER,
  );
  expect(counts).toMatchObject({ excluded: 0, reasons: [], withoutReason: 0, maybe: 1, open: 1 });
});

it('counts each tag by itself, by name', () => {
  const all = [
    article('include', [], ['RCT', 'adults']),
    article('exclude', ['Wrong design'], ['RCT']),
    article(undefined, [], ['adults']),
    null,
  ];
  expect(
    countByTag(all, ORDER).map(({ name, counts: { shown, included, excluded, open } }) => [
      ...[name, shown, included, excluded, open],
    ]),
  ).toEqual([
    ['adults', 2, 1, 0, 1],
    ['RCT', 2, 1, 1, 0],
  ]);
});

it('puts reasons into the user’s order, each once', () => {
  expect(inOrder(['No abstract', 'Wrong design', 'Wrong population', 'Wrong design'], ORDER)).toEqual([
    'Wrong population',
    'Wrong design',
    'No abstract',
  ]);
});
