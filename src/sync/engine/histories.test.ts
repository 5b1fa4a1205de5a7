import { expect, it } from 'vitest';
import { tryHistories } from '../../../tests/sync/try-histories.ts';

// `npm run test:sync -- --runs 20000` tries many more.
it('nothing is lost, nothing comes back, all devices end up equal, whatever happens to them and to the server', async () => {
  expect(await tryHistories(500, Date.now() % 1_000_000_000)).toBeUndefined();
}, 120_000);
