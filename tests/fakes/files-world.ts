import { vi } from 'vitest';
import type { FilesWorld } from '../../src/copies/files-world.ts';
import type { RestorePlan } from '../../src/store/read/restore-counts.ts';

/** What a file would change: nothing, but what is given. */
export function planOf(more: Partial<RestorePlan> = {}): RestorePlan {
  return {
    entries: { fresh: 0, back: 0, changed: 0, same: 0 },
    notes: { fresh: 0, back: 0, rewritten: 0 },
    ...{ tags: 0, choices: 0, joined: 0, looks: 0 },
    differing: { notes: 0, choices: 0, tags: 0, examples: [] },
    ...more,
  };
}

/** A library with entries, whose files can be opened and change nothing. */
export function filesWorld(more: Partial<FilesWorld> = {}): FilesWorld {
  return {
    read: vi.fn<FilesWorld['read']>(() =>
      Promise.resolve({
        id: 7,
        head: { version: 2, savedAt: Date.UTC(2026, 10, 22), savedBy: 'PubMargin 0.1.0' },
      }),
    ),
    plan: () => Promise.resolve(planOf()),
    restore: vi.fn<FilesWorld['restore']>(() =>
      Promise.resolve({ entries: 1, changed: 1, revision: 2, undo: 5 }),
    ),
    forget: vi.fn<FilesWorld['forget']>(() => Promise.resolve()),
    undo: vi.fn<FilesWorld['undo']>(() => Promise.resolve()),
    isEmpty: () => Promise.resolve(false),
    onProgress: () => undefined,
    copies: () => Promise.resolve({ notes: 0, at: undefined, isBehind: false }),
    saveCopy: () => Promise.resolve({ name: 'pubmargin-2026-11-22.json', end: 'given' }),
    backUps: () => Promise.resolve([]),
    backUpNow: () => Promise.resolve(),
    deleteBackUp: () => Promise.resolve(),
    backUpFile: () => Promise.resolve(new File(['{}'], 'pubmargin-2026-11-20.json')),
    save: () => undefined,
    requestDownloads: () => Promise.resolve(true),
    downloadsAllowed: () => Promise.resolve(true),
    ...more,
  };
}
