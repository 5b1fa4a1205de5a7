import { expect, it, vi } from 'vitest';
import { readSegment } from '../remote/segment.ts';
import { parseSegmentName } from '../remote/file-names.ts';
import type { CurrentDocument, SyncStore } from '../sync-store.ts';
import { type FolderLimits, WEBDAV_LIMITS } from './folder-limits.ts';
import { nextFile } from './next-file.ts';
import { emptyReport } from './run-report.ts';
import type { Run } from './run.ts';

const DEVICE = 'abcdefghijklm';

/** A run on a device that has these documents, none of them sent. */
function runWith(documents: readonly CurrentDocument[], limits: FolderLimits): Run {
  const held = new Map(documents.map((document) => [document.id, document]));
  const store: Pick<SyncStore, 'unsent' | 'documents' | 'nextNumber'> = {
    unsent: (most, after = '') =>
      Promise.resolve(
        [...held.values()]
          .filter(({ id }) => id > after)
          .sort((a, b) => (a.id < b.id ? -1 : 1))
          .slice(0, most),
      ),
    documents: (ids) => Promise.resolve(ids.flatMap((id) => held.get(id) ?? [])),
    nextNumber: () => Promise.resolve(1),
  };
  const unused = {} as Pick<Run, 'target'>;
  return {
    ...{ ...unused, store: store as SyncStore, space: 'mine', limits, device: DEVICE, report: emptyReport() },
    ...{ now: Date.now, signal: undefined, key: undefined, isOver: () => false },
    tooLarge: { documents: new Set(), alone: Infinity, together: Infinity },
  };
}

function documents(count: number, size: number): CurrentDocument[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `t:${String(at + 1).padStart(6, '0')}`,
    state: crypto.getRandomValues(new Uint8Array(size)),
    revision: at,
  }));
}

it('fills a file with small documents, however many it takes: many small files would be gathered for ever', async () => {
  const run = runWith(documents(3_000, 80), WEBDAV_LIMITS);
  const file = await nextFile(run, '');
  expect(file?.documents).toHaveLength(3_000);
  const place = { space: 'mine', device: DEVICE, number: parseSegmentName(file?.name ?? '')?.number ?? 0 };
  expect(await readSegment(file?.bytes ?? new Uint8Array(), place)).toHaveLength(3_000);
});

it('goes on behind what the file before had', async () => {
  const run = runWith(documents(30, 60_000), WEBDAV_LIMITS);
  const first = await nextFile(run, '');
  expect(first?.documents).toHaveLength(17);
  const second = await nextFile(run, first?.documents.at(-1)?.id ?? '');
  expect(second?.documents[0]?.id).toBe('t:000018');
  expect(await nextFile(run, 't:000030')).toBeUndefined();
});

it('passes over what is too large for any file, and says so', async () => {
  const large = { id: 't:0', state: crypto.getRandomValues(new Uint8Array(5_000)), revision: 1 };
  const run = runWith([large, ...documents(2, 10)], { ...WEBDAV_LIMITS, file: 1_000 });
  expect((await nextFile(run, ''))?.documents).toHaveLength(2);
  expect([...run.tooLarge.documents]).toEqual(['t:0']);
});

it('passes over what no reader would inflate, however small it becomes', async () => {
  const large = { id: 't:0', state: new Uint8Array(17 * 1024 * 1024), revision: 1 };
  const run = runWith([large, ...documents(2, 10)], WEBDAV_LIMITS);
  expect((await nextFile(run, ''))?.documents).toHaveLength(2);
  expect([...run.tooLarge.documents]).toEqual(['t:0']);
});

it('asks for no number where nothing is to be sent: each is written down', async () => {
  const run = runWith([], WEBDAV_LIMITS);
  const nextNumber = vi.spyOn(run.store, 'nextNumber');
  expect(await nextFile(run, '')).toBeUndefined();
  expect(nextNumber).not.toHaveBeenCalled();
});
