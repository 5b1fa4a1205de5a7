import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type ArticleKey, ArticleKeySchema } from '../article/article-key.ts';

/** Which entries changed, and the library's revision since then. */
export interface ChangeNotice {
  keys: ArticleKey[] | 'all';
  revision: number;
}

const ChangeNoticeSchema: v.GenericSchema<unknown, ChangeNotice> = v.object({
  keys: v.union([v.array(ArticleKeySchema), v.literal('all')]),
  revision: v.number(),
});

/** `storage.local`, because its change event reaches every page of every tab without a list of them. */
const STORAGE_KEY = 'library-change';

/**
 * Calls the listener after each change of the library, wherever it was made, until the signal aborts. Changes that were
 * made while a page lay in the back/forward cache are not repeated: ask again on `pageshow`.
 */
export function onLibraryChange(listener: (notice: ChangeNotice) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local' || !changes[STORAGE_KEY]) return;
    const notice = v.safeParse(ChangeNoticeSchema, changes[STORAGE_KEY].newValue);
    if (notice.success) listener(notice.output);
  };
  browser.storage.onChanged.addListener(heard);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(heard), { once: true });
}

/** Tells every open page what changed; said by the background after each committed write. */
export async function announceChange(notice: ChangeNotice): Promise<void> {
  await browser.storage.local.set({ [STORAGE_KEY]: notice });
}
