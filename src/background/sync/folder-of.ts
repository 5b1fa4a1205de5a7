import { hasLeave, serverPage } from '../../protocol/site-pages.ts';
import type { LibraryDb } from '../../store/schema.ts';
import type { Credentials, StoredTarget } from '../../store/sync-rows.ts';
import { BROWSER_LIMITS, WEBDAV_LIMITS } from '../../sync/engine/folder-limits.ts';
import type { SyncFolder } from '../../sync/engine/run.ts';
import { browserSyncTarget } from '../../sync/browser-sync/browser-sync-target.ts';
import { webdavTarget } from '../../sync/webdav/webdav-target.ts';
import { LeaveGone } from './leave-gone.ts';

/** A target as a folder that the engine can work on. Throws LeaveGone. */
export async function folderOf(
  db: LibraryDb,
  { target, kind, space }: StoredTarget,
  store: SyncFolder['store'],
): Promise<SyncFolder> {
  if (kind === 'browser') return { target: browserSyncTarget(), store, space, limits: BROWSER_LIMITS };
  const credentials: Credentials | undefined = await db.get('credentials', target);
  if (!credentials || !(await hasLeave(serverPage(credentials.address)))) throw new LeaveGone();
  const { keys, ...account } = credentials;
  return { target: webdavTarget(account), store, space, limits: WEBDAV_LIMITS, ...(keys ? { keys } : {}) };
}
