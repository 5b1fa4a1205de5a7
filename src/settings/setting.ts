import { browser } from 'wxt/browser';

/** One choice of the user's, kept in this browser. */
export interface Setting<T> {
  /** What holds until the user chose, and where what is kept has an unknown shape. */
  readonly fallback: T;
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  /** Calls the listener after each change, wherever it was made, until the signal aborts. */
  onChange(listener: () => void, signal: AbortSignal): void;
}

/**
 * A choice in `storage.local` under `settings:<name>`. Our own few lines, since WXT's storage items (with their lock,
 * batches and migrations), or a schema library, would be a tenth of everything that PubMargin loads into a page. A
 * choice whose shape changes gets a new name.
 */
export function setting<T>(name: string, isValue: (kept: unknown) => kept is T, fallback: T): Setting<T> {
  const key = `settings:${name}`;
  return {
    fallback,
    async getValue() {
      const kept: Record<string, unknown> = await browser.storage.local.get(key);
      const value = kept[key];
      return isValue(value) ? value : fallback;
    },
    async setValue(value) {
      await browser.storage.local.set({ [key]: value });
    },
    onChange(listener, signal) {
      if (signal.aborted) return;
      const heard = (changes: Record<string, unknown>, area: string) => {
        if (area === 'local' && key in changes) listener();
      };
      browser.storage.onChanged.addListener(heard);
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(heard), { once: true });
    },
  };
}
