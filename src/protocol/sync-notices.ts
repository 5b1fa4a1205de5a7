import { browser } from 'wxt/browser';

/** `storage.session`: never on the disk, and its change event reaches every page of the extension. */
const STORAGE_KEY = 'sync';

/** Held while a run is under way: a worker that dies in the middle lets go of it, and of nothing that it wrote down. */
export const SYNC_LOCK = 'pubmargin-sync';

/** The targets with which the library is being brought in step now. */
export async function targetsUnderWay(): Promise<string[]> {
  const { held = [] } = await navigator.locks.query();
  if (!held.some(({ name }) => name === SYNC_LOCK)) return [];
  const kept: Record<string, unknown> = await browser.storage.session.get(STORAGE_KEY);
  return targetsIn(kept[STORAGE_KEY]);
}

/** Tells the extension's own pages that something of sync changed: what is under way, how it went, or what is set up. */
export async function tellSync(underWay: readonly string[]): Promise<void> {
  // Storage tells nobody of what is written as it was.
  await browser.storage.session.set({ [STORAGE_KEY]: { underWay, at: Date.now(), told: told++ } });
}

let told = 0;

/** Calls the listener after each such change, until the signal aborts. For the extension's own pages. */
export function onSync(listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const heard = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && STORAGE_KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(heard);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(heard), { once: true });
}

function targetsIn(kept: unknown): string[] {
  if (typeof kept !== 'object' || kept === null || !('underWay' in kept)) return [];
  const { underWay } = kept;
  return Array.isArray(underWay) ? underWay.filter((one) => typeof one === 'string') : [];
}
