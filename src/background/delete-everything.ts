import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import { announceEverything } from '../protocol/notices.ts';
import { giveDownloadsBack } from '../protocol/downloads-permission.ts';
import { giveLeaveBack, sitePages } from '../protocol/site-pages.ts';
import { backUpsMade } from './backups.ts';
import { startAnewAsWriter } from './library.ts';

/**
 * Deletes all that PubMargin keeps in this browser: every database, every setting and draft, and the user's leave for
 * sites. Other pages' connections close by themselves (store/open.ts), what is being written then is finished first. May
 * be repeated where it was interrupted. Open pages ask again, and find an empty library.
 */
export async function deleteEverything(): Promise<void> {
  startAnewAsWriter();
  await backUpsMade();
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await deleteDB(name);
  await giveAllLeaveBack();
  await announceEverything();
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}

/** Each by itself: where a policy of the browser's owner keeps one, the others go all the same. */
async function giveAllLeaveBack(): Promise<void> {
  await giveDownloadsBack();
  const { origins = [] } = await browser.permissions.getAll();
  const { required } = sitePages();
  for (const page of origins) {
    if (required.includes(page)) continue;
    await giveLeaveBack(page).catch((error: unknown) =>
      console.warn(`PubMargin: leave stays, ${page}.`, error),
    );
  }
}
