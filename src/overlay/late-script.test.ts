import { beforeEach, expect, it, vi } from 'vitest';
import { lateScript } from './late-script.ts';

const asked = vi.hoisted(() => vi.fn<() => Promise<unknown>>());
vi.mock('../protocol/ask.ts', () => ({ ask: asked }));

let offer: string | undefined;
const offered = () => offer;

beforeEach(() => {
  asked.mockReset();
  offer = undefined;
});

it('is loaded once, and whoever asks meanwhile comes after who asked before, even when the script is there already', async () => {
  let answer: ((reply: object) => void) | undefined;
  asked.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const order: string[] = [];
  const first = lateScript('keys', offered).then(() => order.push('first'));
  offer = 'the script'; // It runs before the background's answer arrives.
  const second = lateScript('keys', offered).then(() => order.push('second'));
  await Promise.resolve();
  answer?.({});
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
  expect(asked).toHaveBeenCalledTimes(1);
});

it('is asked for once while it is on its way, by however many', async () => {
  let answer: ((reply: object) => void) | undefined;
  asked.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const both = Promise.all([lateScript('keys', offered), lateScript('keys', offered)]);
  offer = 'the script';
  answer?.({});
  expect(await both).toEqual(['the script', 'the script']);
  expect(asked).toHaveBeenCalledTimes(1);
});

it('is asked for again after it could not be loaded', async () => {
  asked.mockRejectedValueOnce(new Error('no')).mockImplementation(() => {
    offer = 'the script';
    return Promise.resolve({});
  });
  await expect(lateScript('triage', offered)).rejects.toThrow('no');
  await expect(lateScript('triage', offered)).resolves.toBe('the script');
});
