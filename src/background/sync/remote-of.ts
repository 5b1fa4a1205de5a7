import { hasPermission, serverPage } from '../../protocol/site-pages.ts';
import type { LibraryDb } from '../../store/schema.ts';
import type { Credentials, StoredTarget } from '../../store/sync-rows.ts';
import { BROWSER_LIMITS, WEBDAV_LIMITS } from '../../sync/engine/folder-limits.ts';
import type { SyncFolder } from '../../sync/engine/run.ts';
import { browserSyncTarget } from '../../sync/browser-sync/browser-sync-target.ts';
import { webdavTarget } from '../../sync/webdav/webdav-target.ts';
import { PermissionGone } from './permission-gone.ts';

/** The folder that a target is, as the engine works on it. Throws PermissionGone. */
export async function remoteOf(
  db: LibraryDb,
  { target, kind, space }: StoredTarget,
): Promise<Omit<SyncFolder, 'store'>> {
  if (kind === 'browser') return { target: browserSyncTarget(), space, limits: BROWSER_LIMITS };
  const credentials: Credentials | undefined = await db.get('credentials', target);
  if (!credentials || !(await hasPermission(serverPage(credentials.address)))) throw new PermissionGone();
  const { keys, ...account } = credentials;
  return { target: webdavTarget(account), space, limits: WEBDAV_LIMITS, ...(keys ? { keys } : {}) };
}
