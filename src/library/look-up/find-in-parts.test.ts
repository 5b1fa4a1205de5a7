import { beforeEach, expect, it } from 'vitest';
import { citation } from '../../../tests/fakes/fake-add-world.ts';
import { FakeLookUps } from '../../../tests/fakes/fake-look-ups.ts';
import type { FoundArticles } from '../../ncbi/find-articles.ts';
import { NcbiError } from '../../ncbi/ncbi-error.ts';
import { findInParts } from './find-in-parts.ts';

const wanted = Array.from({ length: 450 }, (_, at) => ({ pmid: String(1_001 + at) }));
const signal = new AbortController().signal;
let world: FakeLookUps;
let parts: FoundArticles[];
beforeEach(() => {
  world = new FakeLookUps();
  parts = [];
});
const find = () => findInParts(world, wanted, { signal }, (part) => void parts.push(part));

it('hands over what was found two hundred at a time', async () => {
  for (const ids of wanted) world.records.set(`pmid:${ids.pmid}`, citation(ids, 'A title'));
  await find();
  expect(parts.map(({ found }) => found.size)).toEqual([200, 200, 50]);
});

it('asks no more once NCBI gave no answer for a whole part, and says so of the rest', async () => {
  for (const { pmid } of wanted.slice(200)) world.failing.set(`pmid:${pmid}`, new NcbiError('busy', 'busy'));
  await find();
  expect(world.asked).toHaveLength(2);
  expect(parts.map(({ missing, failed }) => [missing.length, failed.size])).toEqual([
    [200, 0],
    [0, 200],
    [0, 50],
  ]);
});
