import { expect, it } from 'vitest';
import { emptyLibrary } from '../library.fixture.ts';
import { setChoice } from '../write/choices.ts';
import { one, tagAll } from '../write/tagged.fixture.ts';
import { screeningOfTag } from './tag-screening.ts';

it('counts each article once that has a tag or one below it, with reasons in the user’s order', async () => {
  const library = await emptyLibrary();
  await tagAll(library, ['a', 'a/x'], ['a/x'], ['a/x'], ['b'], ['a']);
  await setChoice(library, one(1), 'decision', 'exclude');
  await setChoice(library, one(1), 'reasons', ['late', 'animals']);
  await setChoice(library, one(2), 'decision', 'include');
  await setChoice(library, one(4), 'decision', 'include');
  const order = ['animals', 'late'];
  expect(await screeningOfTag(library.db, 'a', order)).toEqual({
    ...{ shown: 4, included: 1, maybe: 0, excluded: 1, open: 2, withoutReason: 0 },
    reasons: [{ reason: 'animals', count: 1 }],
  });
  expect(await screeningOfTag(library.db, { below: 'a' }, order)).toMatchObject({ shown: 3 });
  await expect(screeningOfTag(library.db, 'z', order)).rejects.toMatchObject({ code: 'not-found' });
});
