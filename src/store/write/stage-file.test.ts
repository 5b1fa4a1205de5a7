import { expect, it } from 'vitest';
import { emptyLibrary } from '../library.fixture.ts';
import { forgetStaged, stageDocuments } from './stage-file.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 50 * DAY;
const document = { id: 't:1', state: Uint8Array.of(1) };

it('keeps a file for a day, until it is forgotten or another is opened', async () => {
  const { db } = await emptyLibrary();
  await stageDocuments(db, NOW - 2 * DAY, [document]);
  await stageDocuments(db, NOW - DAY / 2, [document]);
  await stageDocuments(db, NOW, [document, { ...document, id: 'n:1' }]);
  expect(await db.getAllKeys('staged')).toEqual([
    [NOW - DAY / 2, 't:1'],
    [NOW, 'n:1'],
    [NOW, 't:1'],
  ]);
  await forgetStaged(db, NOW);
  expect(await db.getAllKeys('staged')).toEqual([[NOW - DAY / 2, 't:1']]);
});
