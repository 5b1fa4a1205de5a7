import { beforeEach, expect, it, vi } from 'vitest';
import { writePubMarginJson } from '../exchange/pubmargin-json.ts';
import { fromBase64 } from '../lib/base64.ts';
import { AppError } from '../lib/app-error.ts';
import type { ask } from '../protocol/ask.ts';
import { readIntoStage } from './read-into-stage.ts';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../protocol/ask.ts', () => ({ ask: asked }));

const staged: { id: string; state: string }[][] = [];
const forgotten: number[] = [];
beforeEach(() => {
  staged.length = 0;
  forgotten.length = 0;
  asked.mockImplementation(((name, request) => {
    if ('documents' in request) staged.push(request.documents);
    else if (name === 'forget-file' && 'file' in request) forgotten.push(request.file);
    return Promise.resolve({});
  }) as typeof ask);
});

const waiting = () => ({
  progress: vi.fn<(done: number, total: number) => void>(),
  signal: new AbortController().signal,
});

/** A file with so many documents of so many bytes. */
async function fileOf(count: number, bytes: number): Promise<Blob> {
  const documents = Array.from({ length: count }, (_, at) => ({
    id: `x:${at}`,
    state: new Uint8Array(bytes).fill(at),
  }));
  const batches = async function* <T>(all: T[]) {
    yield await Promise.resolve(all);
  };
  const parts: string[] = [];
  for await (const part of writePubMarginJson({
    ...{ savedAt: 0, version: '0.1.0', entries: batches([]), documents: batches(documents) },
  })) {
    parts.push(part);
  }
  return new Blob(parts);
}

it('hands over every document, in messages that no browser refuses', async () => {
  const wait = waiting();
  const file = await fileOf(40, 100_000);
  const { id, head } = await readIntoStage(file, wait);
  expect(head.version).toBe(2);
  expect(staged.flat().map((document) => document.id)).toEqual(
    Array.from({ length: 40 }, (_, at) => `x:${at}`),
  );
  expect(fromBase64(staged.flat()[7]?.state ?? '')).toEqual(new Uint8Array(100_000).fill(7));
  const sizes = staged.map((documents) => JSON.stringify(documents).length);
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.max(...sizes)).toBeLessThan(4 * 1024 * 1024);
  expect(wait.progress).toHaveBeenLastCalledWith(file.size, file.size);
  expect(id).toBeGreaterThan(0);
  expect(forgotten).toEqual([]);
});

it('forgets what it handed over of a file that turns out to be cut off', async () => {
  const file = await fileOf(40, 100_000);
  await expect(readIntoStage(file.slice(0, -5), waiting())).rejects.toMatchObject({ fault: 'cut-off' });
  expect(forgotten).toHaveLength(1);
});

it('stops when nobody waits for it any more', async () => {
  const life = new AbortController();
  const file = await fileOf(40, 100_000);
  const progress = () => life.abort(new Error('left'));
  await expect(readIntoStage(file, { progress, signal: life.signal })).rejects.toThrow('left');
  expect(forgotten).toHaveLength(1);
});

it('says when the background could not keep it', async () => {
  asked.mockImplementation((name: string) =>
    name === 'stage-file' ? Promise.reject(new AppError('quota', 'full')) : Promise.resolve({}),
  );
  await expect(readIntoStage(await fileOf(1, 10), waiting())).rejects.toMatchObject({ code: 'quota' });
});
