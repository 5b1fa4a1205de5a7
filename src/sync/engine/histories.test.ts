import { expect, it } from 'vitest';
import { StoredProfile } from '../../../tests/sync/stored-profile.ts';
import { tryHistories } from '../../../tests/sync/try-histories.ts';

/** Others each time; what fails says which. */
const seed = Date.now() % 1_000_000_000;

// `npm run test:sync -- --runs 20000` tries many more.
it('nothing is lost, nothing comes back, all devices end up equal, whatever happens to them and to the server', async () => {
  expect(await tryHistories(500, seed)).toBeUndefined();
}, 120_000);

it('so it is with libraries in the real store', async () => {
  expect(await tryHistories(12, seed, StoredProfile)).toBeUndefined();
}, 120_000);
