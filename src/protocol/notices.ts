import { browser } from 'wxt/browser';
import { type ArticleKey, isArticleKey } from '../article/article-key.ts';

/** Which entries changed, and the library's revision since then. */
export interface ChangeNotice {
  keys: ArticleKey[] | 'all';
  revision: number;
}

function isChangeNotice(value: unknown): value is ChangeNotice {
  if (typeof value !== 'object' || value === null || !('keys' in value) || !('revision' in value))
    return false;
  const { keys, revision } = value;
  const areKeys = Array.isArray(keys) && keys.every((key) => typeof key === 'string' && isArticleKey(key));
  return typeof revision === 'number' && (keys === 'all' || areKeys);
}

/** A choice of the user's changed (settings/setting.ts): it may show on every page, at whatever revision. */
const SETTING = 'settings:';
const EVERYTHING: ChangeNotice = { keys: 'all', revision: Infinity };

/** `storage.local`, because its change event reaches every page of every tab without a list of them. */
const STORAGE_KEY = 'library-change';

/**
 * Calls the listener after each change of the library or of the user's choices, wherever it was made, until the signal
 * aborts. Changes that were
 * made while a page lay in the back/forward cache are not repeated: ask again on `pageshow`.
 */
export function onLibraryChange(listener: (notice: ChangeNotice) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local') return;
    if (Object.keys(changes).some((key) => key.startsWith(SETTING))) listener(EVERYTHING);
    if (!changes[STORAGE_KEY]) return;
    const { newValue } = changes[STORAGE_KEY];
    if (isChangeNotice(newValue)) listener(newValue);
  };
  browser.storage.onChanged.addListener(heard);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(heard), { once: true });
}

/**
 * Tells every open page that anything may be different: the whole library is gone, or PubMargin may not run here any
 * more. It stays nowhere: storage tells nobody of what is written as it was, and it shall be news the next time.
 */
export async function announceEverything(): Promise<void> {
  const notice: ChangeNotice = { keys: 'all', revision: Number.MAX_SAFE_INTEGER };
  await browser.storage.local.set({ [STORAGE_KEY]: notice });
  await browser.storage.local.remove(STORAGE_KEY);
}

/** Tells every open page what changed; said by the background after each committed write. */
export async function announceChange(notice: ChangeNotice): Promise<void> {
  await browser.storage.local.set({ [STORAGE_KEY]: notice });
}
