import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import { announceEverything } from '../protocol/notices.ts';
import { giveDownloadsBack } from '../protocol/downloads-permission.ts';
import { givePermissionBack, sitePages } from '../protocol/site-pages.ts';
import { backUpsMade } from './backups.ts';
import { library, startAnewAsWriter } from './library.ts';
import { takeBack } from './sync/take-back.ts';
import { withoutRuns } from './sync/under-way.ts';

/**
 * Deletes all that PubMargin keeps in this browser: every database, every setting and draft, and the user's permission for
 * sites. Other pages' connections close by themselves (store/open.ts), what is being written then is finished first, what
 * is being synced ends. May be repeated where it was interrupted. Open pages ask again, and find an empty library.
 */
export async function deleteEverything(): Promise<void> {
  await withoutRuns(deleteAll);
}

async function deleteAll(): Promise<void> {
  startAnewAsWriter();
  await backUpsMade();
  await takeBackAll();
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await deleteDB(name);
  await giveAllPermissionsBack();
  await announceEverything();
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}

/** Also of a library that can't be opened any more everything is deleted. */
async function takeBackAll(): Promise<void> {
  try {
    const { db } = await library();
    await Promise.all((await db.getAllKeys('targets')).map((target) => takeBack(db, target)));
  } catch (error) {
    console.warn('PubMargin: what was on its way to other devices is not known.', error);
  }
}

/** Each by itself: where a policy of the browser's owner keeps one, the others go all the same. */
async function giveAllPermissionsBack(): Promise<void> {
  await giveDownloadsBack();
  const { origins = [] } = await browser.permissions.getAll();
  const { required } = sitePages();
  for (const page of origins) {
    if (required.includes(page)) continue;
    await givePermissionBack(page).catch((error: unknown) =>
      console.warn(`PubMargin: permission stays, ${page}.`, error),
    );
  }
}
