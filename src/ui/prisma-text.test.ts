import { beforeAll, expect, it } from 'vitest';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import type { ScreeningCounts } from '../entry/screening.ts';
import { allPrismaText, prismaText } from './prisma-text.ts';

beforeAll(speakEnglish);

const WHOLE: ScreeningCounts = {
  ...{ shown: 200, included: 12, maybe: 5, excluded: 31, open: 152 },
  reasons: [{ reason: 'Wrong population', count: 20 }],
  withoutReason: 11,
};
const NONE: ScreeningCounts = {
  ...{ shown: 2, included: 0, maybe: 0, excluded: 0, open: 2 },
  ...{ reasons: [], withoutReason: 0 },
};

it('says the counts in the words and the order of a PRISMA flow', () => {
  expect(prismaText(WHOLE)).toBe(
    [
      'Records shown (n = 200)',
      'Records screened (n = 48)',
      'Records excluded (n = 31)',
      '    Wrong population (n = 20)',
      '    No reason given (n = 11)',
      'Maybe, to be decided (n = 5)',
      'Records included (n = 12)',
      'Not screened yet (n = 152)',
    ].join('\n'),
  );
});

it('names each tag above its own counts', () => {
  const said = allPrismaText(WHOLE, [{ key: 'rct', name: 'rct', counts: NONE }]);
  expect(said.split('\n\n')).toEqual([prismaText(WHOLE), `Tag: rct\n${prismaText(NONE)}`]);
});
