import { vi } from 'vitest';
import type { SyncWorld } from '../../src/in-step/sync-world.ts';
import type { TargetState } from '../../src/store/read/sync-state.ts';

/** A folder that is in step, but for what is given. */
export function folderState(more: Partial<TargetState> = {}): TargetState {
  return {
    ...{
      target: 'folder',
      kind: 'webdav',
      device: 'abcdefghijklm',
      isPaused: false,
      isResting: false,
      waiting: 0,
      largePull: undefined,
      lab: undefined,
    },
    folder: { address: 'https://cloud.example.org/dav/PubMargin/', user: 'ada', isEncrypted: false },
    runs: { failures: 0, isStopped: false, log: [], doneAt: Date.UTC(2026, 10, 22, 12) },
    ...more,
  };
}

/** Sync that is off, and takes whatever it is asked, but for what is given. `tell`: something changed. */
export function syncWorld(more: Partial<SyncWorld> = {}): SyncWorld & { tell: () => void } {
  const listeners = new Set<() => void>();
  return {
    targets: () => Promise.resolve([]),
    underWay: () => Promise.resolve([]),
    follow: (listener) => void listeners.add(listener),
    isForbidden: () => Promise.resolve(false),
    askPermission: vi.fn<SyncWorld['askPermission']>(() => Promise.resolve(true)),
    setUp: vi.fn<SyncWorld['setUp']>(() => Promise.resolve({ verdict: 'good', address: '' })),
    switchBrowser: vi.fn<SyncWorld['switchBrowser']>(() => Promise.resolve()),
    isOffered: () => Promise.resolve(false),
    declineOffer: vi.fn<SyncWorld['declineOffer']>(() => Promise.resolve()),
    now: vi.fn<SyncWorld['now']>(() => Promise.resolve()),
    pause: vi.fn<SyncWorld['pause']>(() => Promise.resolve()),
    disconnect: vi.fn<SyncWorld['disconnect']>(() => Promise.resolve()),
    shareTags: vi.fn<SyncWorld['shareTags']>(() => Promise.resolve()),
    tags: () => Promise.resolve([]),
    author: { getValue: () => Promise.resolve('Ada'), setValue: vi.fn(() => Promise.resolve()) },
    undoPull: vi.fn<SyncWorld['undoPull']>(() => Promise.resolve()),
    copy: vi.fn<SyncWorld['copy']>(() => Promise.resolve()),
    tell: () => {
      for (const listener of listeners) listener();
    },
    ...more,
  };
}
