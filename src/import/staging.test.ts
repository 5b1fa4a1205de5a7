import { expect, it } from 'vitest';
import { bundleId } from '../entry/doc-ids.ts';
import { decodeBundle } from '../entry/doc-bundle.ts';
import { bundledArticles } from '../store/staged-file.ts';
import { emptyLibrary } from '../store/library.fixture.ts';
import { forgetStaged, stageDocuments } from '../store/write/stage-file.ts';
import { Staging } from './staging.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('puts a large file aside in parts, each with what all of them need, and finds again what is in them', async () => {
  const { db } = await emptyLibrary();
  const stage = (part: number, documents: readonly { id: string; state: Uint8Array }[]) =>
    stageDocuments(db, part, documents);
  const staging = new Staging({ db, stage, forget: (part) => forgetStaged(db, part) }, 1_000);
  const places = [];
  for (let bundle = 0; bundle < 51; bundle++) {
    places.push(await staging.put(200, [{ id: `t:${bundle + 1}`, state: bytes(`state ${bundle}`) }]));
  }
  await staging.end({ shared: { id: '_tags', state: bytes('names') } });
  expect(staging.parts).toEqual([1_000, 1_001, 1_002]);
  expect(places.at(-1)).toEqual({ part: 1_002, bundle: 50 });
  const found = await staging.documents(places[30] ?? { part: 0, bundle: 0 });
  expect(found).toEqual(new Map([['t:31', bytes('state 30')]]));
  const last = await db.getAll('staged', IDBKeyRange.bound([1_002], [1_002, []]));
  expect(last.map(({ id }) => id)).toEqual(['_tags', bundleId(50)]);
  await staging.forget();
  expect(await db.count('staged')).toBe(0);
});

it('has no part where nothing was put aside', async () => {
  const { db } = await emptyLibrary();
  const staging = new Staging(
    { db, stage: () => Promise.reject(new Error()), forget: () => Promise.reject(new Error()) },
    1,
  );
  await staging.end({ shared: { id: '_tags', state: bytes('names') } });
  await staging.forget();
  expect(staging.parts).toEqual([]);
});

it('is told where a bundle is broken', () => {
  expect(() => decodeBundle(bytes('\u0090broken'))).toThrow(
    expect.objectContaining({ code: 'invalid' }) as Error,
  );
  expect(() => bundledArticles(new Uint8Array([3, 65]))).toThrow(
    expect.objectContaining({ code: 'invalid' }) as Error,
  );
});
