import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LibraryDb } from '../schema.ts';
import { carry, carryAll, devices, switchOn } from '../synced.fixture.ts';
import { one } from './tagged.fixture.ts';
import { tagArticle } from './tags.ts';
import type { Library } from './writing.ts';

const FIRST = Date.UTC(2026, 0, 1);
const DAY = 24 * 60 * 60_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: FIRST }));
afterEach(() => void vi.useRealTimers());

/** When entries began, by their PMIDs, as a device shows it. */
async function began({ db }: { db: LibraryDb }) {
  return (await db.getAll('entries')).map(({ ids, created }) => [ids.pmid, (created - FIRST) / DAY]);
}
async function pair(): Promise<[Library, Library]> {
  const [ada, bob] = await devices(2);
  if (!ada || !bob) throw new Error('There are two devices.');
  return [ada, bob];
}
const later = (days: number) => vi.setSystemTime(FIRST + days * DAY);

it('an entry that comes from another device began when it began there', async () => {
  const [ada, bob] = await pair();
  await tagArticle(ada, one(1), 'rct');
  later(3);
  await tagArticle(ada, one(2), 'rct');
  later(10);
  await carryAll(ada, bob);
  expect(await began(bob)).toEqual([
    ['1', 0],
    ['2', 3],
  ]);
});

it('also where its citation comes in an earlier file than its tags', async () => {
  const [ada, bob] = await pair();
  await tagArticle(ada, one(1), 'rct');
  const { db } = ada;
  const tags = await db.getAll('unsent');
  await Promise.all(
    tags.flatMap(({ id }) => (id.startsWith('c:') ? [] : [db.delete('unsent', ['folder', id])])),
  );
  await carry(ada, bob);
  expect(await began(bob)).toEqual([]);
  for (const row of tags) if (!row.id.startsWith('c:')) await db.put('unsent', row);
  later(10);
  await carry(ada, bob);
  expect(await began(bob)).toEqual([['1', 0]]);
});

it('of two devices that both began it, the first one counts, and then there is nothing left to say', async () => {
  const [ada, bob] = await pair();
  await tagArticle(ada, one(1), 'rct');
  later(2);
  await tagArticle(bob, one(1), 'review');
  later(9);
  await carryAll(bob, ada);
  expect([await began(ada), await began(bob)]).toEqual([[['1', 0]], [['1', 0]]]);
  expect(await carry(ada, bob)).toBe(0);
  const [third] = await devices(1);
  if (!third) throw new Error('There is a third device.');
  await switchOn(bob);
  await carry(bob, third);
  expect(await began(third)).toEqual([['1', 0]]);
});
