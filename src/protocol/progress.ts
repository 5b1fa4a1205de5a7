import { browser } from 'wxt/browser';

/** How far the background has come with something that takes a while. */
export interface Progress {
  /** Which question it answers, as messages.ts calls it. */
  task: 'change-tag' | 'undo' | 'restore';
  done: number;
  total: number;
}

/** `storage.session`: never on the disk, and its change event reaches every page of the extension. */
const STORAGE_KEY = 'progress';
/** The least time between two reports, ms: a bar moves no smoother for more. */
const PAUSE = 80;

let reported = 0;

/**
 * Tells the extension's own pages how far a task has come; the end is always told, what is between only now and then.
 * Waits for nothing, so that it may be called inside of a transaction; a report that cannot be sent is missed by nobody.
 */
export function reportProgress(task: Progress['task'], done: number, total: number): void {
  const now = Date.now();
  if (done < total && now - reported < PAUSE) return;
  reported = now;
  void browser.storage.session.set({ [STORAGE_KEY]: { task, done, total } }).catch(() => undefined);
}

/** Calls the listener at each report, until the signal aborts. For the extension's own pages. */
export function onProgress(listener: (progress: Progress) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'session') return;
    const value = changes[STORAGE_KEY]?.newValue;
    if (isProgress(value)) listener(value);
  };
  browser.storage.onChanged.addListener(heard);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(heard), { once: true });
}

function isProgress(value: unknown): value is Progress {
  if (typeof value !== 'object' || value === null || !('task' in value)) return false;
  const { task } = value;
  if (task !== 'change-tag' && task !== 'undo' && task !== 'restore') return false;
  return (
    'done' in value && typeof value.done === 'number' && 'total' in value && typeof value.total === 'number'
  );
}
