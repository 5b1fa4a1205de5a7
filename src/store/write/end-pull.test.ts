import { afterEach, expect, it, vi } from 'vitest';
import { carry, carryAll, devices, FOLDER } from '../synced.fixture.ts';
import { endPull, undoPull } from './end-pull.ts';
import { one, tagAll } from './tagged.fixture.ts';
import { untagArticle } from './tags.ts';
import type { Library } from './writing.ts';

afterEach(() => void vi.restoreAllMocks());

/** The worker dies where it would write down how a pull ended. */
function dieAtTarget(): void {
  const put = Reflect.get(IDBObjectStore.prototype, 'put');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'targets') throw new Error('The worker died.');
    return put.apply(this, args);
  });
}

/** Two devices, of which the one took this many of the other's articles away. */
async function pulled(count: number): Promise<Library> {
  const [a, b] = (await devices(2)) as [Library, Library];
  await tagAll(a, ...Array.from({ length: 30 }, () => ['rct']));
  await carryAll(a, b);
  await endPull(b, FOLDER);
  for (let number = 1; number <= count; number++) await untagArticle(a, one(number), 'rct');
  await carry(a, b);
  return b;
}

it('what undoes a small pull is forgotten together with the pull, or not at all', async () => {
  const library = await pulled(3);
  dieAtTarget();
  await expect(endPull(library, FOLDER)).rejects.toThrow('died');
  expect(await library.db.count('history')).toBe(1);
  vi.restoreAllMocks();
  expect(await endPull(library, FOLDER)).toBeUndefined();
  expect(await library.db.count('history')).toBe(0);
});

it('a large pull is undone together with its offer, or not at all', async () => {
  const library = await pulled(25);
  expect(await endPull(library, FOLDER)).toBe(25);
  dieAtTarget();
  await expect(undoPull(library, FOLDER)).rejects.toThrow('died');
  expect(await library.db.count('entries')).toBe(5);
  vi.restoreAllMocks();
  await undoPull(library, FOLDER);
  expect(await library.db.count('entries')).toBe(30);
  expect(await undoPull(library, FOLDER)).toBeUndefined();
});

it('two large pulls, one after the other, are undone in one step', async () => {
  const [a, b] = (await devices(2)) as [Library, Library];
  await tagAll(a, ...Array.from({ length: 60 }, () => ['rct']));
  await carryAll(a, b);
  await endPull(b, FOLDER);
  for (const [first, last] of [
    [1, 25],
    [26, 50],
  ] as const) {
    for (let number = first; number <= last; number++) await untagArticle(a, one(number), 'rct');
    await carry(a, b);
    expect(await endPull(b, FOLDER)).toBe(25);
  }
  expect((await b.db.get('targets', FOLDER))?.largePull).toMatchObject({ gone: 50, shown: 60 });
  await undoPull(b, FOLDER);
  expect(await b.db.count('entries')).toBe(60);
});
