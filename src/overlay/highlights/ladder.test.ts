import { beforeEach, expect, it, vi } from 'vitest';
import { anchoring, describeQuote } from '../../anchor/anchor.ts';
import { AppError } from '../../lib/app-error.ts';
import { makeLadder } from './ladder.ts';

const world = vi.hoisted(() => ({ ask: vi.fn<(name: string, request: unknown) => Promise<unknown>>() }));
vi.mock('../../protocol/ask.ts', () => ({ ask: world.ask }));

const TEXT = 'We woke forty patients. They were cross for a week.';
const QUOTE = describeQuote(TEXT, 8, 22, { part: 'abstract' });
const OTHER_PRINT = TEXT.replace('forty patients', 'forty\u00a0\u2010 patients');

beforeEach(() => {
  globalThis.pubMarginAnchoring = undefined;
  world.ask.mockReset().mockImplementation(() => {
    globalThis.pubMarginAnchoring = anchoring;
    return Promise.resolve({});
  });
});

it('loads nothing for a page that says what is quoted to the letter, wherever it stands', () => {
  const ladder = makeLadder(vi.fn());
  expect(ladder.anchoring(TEXT)(QUOTE)).toMatchObject({ start: 8, end: 22, rung: 'position' });
  expect(ladder.anchoring(`First. ${TEXT}`)(QUOTE)).toMatchObject({ start: 15, end: 29, rung: 'exact' });
  expect(world.ask).not.toHaveBeenCalled();
});

it('loads the other rungs once where that is not enough, and has them from then on', async () => {
  const come = vi.fn();
  const ladder = makeLadder(come);
  const find = ladder.anchoring(OTHER_PRINT);
  expect([find(QUOTE), find(QUOTE)]).toEqual([undefined, undefined]);
  expect(ladder.isComing).toBe(true);
  await vi.waitFor(() => expect(come).toHaveBeenCalledExactlyOnceWith(true));
  expect(world.ask).toHaveBeenCalledExactlyOnceWith('load-script', { script: 'anchoring' });
  expect(ladder.isComing).toBe(false);
  expect(ladder.anchoring(OTHER_PRINT)(QUOTE)).toMatchObject({ rung: 'folded' });
});

it('goes on without them where they cannot be loaded, and tries again at the next reading of the page', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  world.ask.mockRejectedValueOnce(new AppError('internal', 'no script'));
  const come = vi.fn();
  const ladder = makeLadder(come);
  ladder.anchoring(OTHER_PRINT)(QUOTE);
  await vi.waitFor(() => expect(come).toHaveBeenCalledExactlyOnceWith(false));
  ladder.anchoring(OTHER_PRINT)(QUOTE);
  await vi.waitFor(() => expect(come).toHaveBeenLastCalledWith(true));
});
