import { AppError } from '../../lib/app-error.ts';
import type { Answer, Request } from '../../protocol/messages.ts';
import { givePermissionBack, serverPage } from '../../protocol/site-pages.ts';
import { tellSync } from '../../protocol/sync-notices.ts';
import { isSyncAnswered } from '../../settings/sync-offer.ts';
import { isSyncForbidden } from '../../settings/sync-policy.ts';
import { nothingShared } from '../../store/lab-share.ts';
import { type LibraryDb, MY_SPACE } from '../../store/schema.ts';
import type { Credentials } from '../../store/sync-rows.ts';
import { changeTarget, switchTargetOff, keepCredentials, switchTargetOn } from '../../store/write/targets.ts';
import { restoreShares } from '../../store/write/share.ts';
import { hashOf, randomDevice } from '../../sync/remote/file-names.ts';
import { SyncFault } from '../../sync/sync-fault.ts';
import { probeFolder } from '../../sync/webdav/probe-folder.ts';
import { announce } from '../committed.ts';
import { library } from '../library.ts';
import { keysOfFolder } from './keys-of-folder.ts';
import { keepAlarm, syncNow } from './schedule.ts';
import { takeBack } from './take-back.ts';
import { endRun } from './under-way.ts';

/** The names of the targets; of further labs too, with a number. */
const BROWSER = 'browser';
const FOLDER = 'folder';
const LAB = 'lab';
/** All members call the space alike: encrypted files open nowhere else. */
const LAB_SPACE = 'lab';

/** The browser's own sync carries tags and choices from now on, or no more. What other devices have of it stays. */
export async function switchBrowserSync({ on }: Request<'sync-browser'>): Promise<void> {
  const { db } = await library();
  if (!on) {
    await switchOff({ target: BROWSER });
    return;
  }
  await refuseWhereForbidden();
  if (await db.get('targets', BROWSER)) return;
  await switchTargetOn(db, { target: BROWSER, kind: 'browser', space: MY_SPACE, device: randomDevice() });
  await begin(BROWSER);
}

/**
 * Tries a WebDAV folder and keeps the library in step with it from now on. One that is in use already is only reached
 * otherwise. Says what was wrong where nothing was changed.
 */
export async function setUpFolder(request: Request<'sync-folder'>): Promise<Answer<'sync-folder'>> {
  const { addresses, passphrase, lab, target, ...account } = request;
  await refuseWhereForbidden();
  const { db } = await library();
  const name = lab === undefined ? FOLDER : (target ?? (await freeLab(db)));
  const used = await inUse(db, addresses, name);
  if (used !== undefined) return { verdict: 'in-use', address: used };
  const probe = await probeFolder(account, addresses);
  if (probe.verdict !== 'good') return probe;
  const { address } = probe;
  const known = await db.get('credentials', name);
  const before = known?.address === address ? known.keys : undefined;
  const keys = await keysOfFolder({ ...account, address }, passphrase, before).catch((error: unknown) => {
    if (error instanceof SyncFault) return error.kind;
    throw error;
  });
  if (typeof keys === 'string') return { verdict: keys, address };
  const credentials = { ...account, address, ...(keys ? { keys } : {}) };
  if (known?.address === address) {
    await keepCredentials(db, { ...credentials, target: name });
    await changeTarget(db, name, (row) =>
      row.lab && lab !== undefined ? { lab: { ...row.lab, name: lab } } : {},
    );
  } else {
    const row = { target: name, kind: 'webdav', device: randomDevice() } as const;
    const whose =
      lab === undefined
        ? { space: MY_SPACE }
        : { space: LAB_SPACE, lab: nothingShared(lab, await hashOf(new TextEncoder().encode(address))) };
    await quit(db, name);
    await switchTargetOn(db, { ...row, ...whose }, credentials);
    if (lab !== undefined) await announce(await restoreShares(await library()));
    if (known) await givePermissionBackFor(db, known);
  }
  await begin(name);
  return probe;
}

/**
 * Forgets a target. Nothing changes there, nor on other devices, but that a file which was on its way is taken back.
 */
export async function switchOff({ target }: Request<'sync-off'>): Promise<void> {
  const { db } = await library();
  await quit(db, target);
  const credentials = await db.get('credentials', target);
  await switchTargetOff(db, target);
  await keepAlarm();
  await tellSync([]);
  if (credentials) await givePermissionBackFor(db, credentials);
}

/** Ends what is under way with a target that is about to be forgotten, and leaves nothing half done there. */
async function quit(db: LibraryDb, target: string): Promise<void> {
  // From here on nobody begins another run with it.
  await changeTarget(db, target, () => ({ isPaused: true }));
  await endRun(target);
  await takeBack(db, target);
}

/** A name for one more lab. */
async function freeLab(db: LibraryDb): Promise<string> {
  const taken = await db.getAllKeys('targets');
  let name = LAB;
  for (let number = 2; taken.includes(name); number++) name = `${LAB}-${number}`;
  return name;
}

/** The one of these folders that is another target's: all that is the user's alone would lie open to the lab. */
async function inUse(db: LibraryDb, addresses: readonly string[], name: string): Promise<string | undefined> {
  const all = await db.getAll('credentials');
  return all.find(({ target, address }) => target !== name && addresses.includes(address))?.address;
}

/** Gives the user's permission for a server back, where no target is on it any more. */
async function givePermissionBackFor(db: LibraryDb, { address }: Credentials): Promise<void> {
  const page = serverPage(address);
  const all = await db.getAll('credentials');
  if (all.some((other) => serverPage(other.address) === page)) return;
  await givePermissionBack(page).catch((error: unknown) =>
    console.warn('PubMargin: permission for the server stays.', error),
  );
}

/** The first run is not waited for: it may take minutes. */
async function begin(target: string): Promise<void> {
  await isSyncAnswered.setValue(true);
  await keepAlarm();
  await tellSync([]);
  syncNow(target).catch((error: unknown) => console.error('PubMargin: sync failed.', error));
}

async function refuseWhereForbidden(): Promise<void> {
  if (await isSyncForbidden())
    throw new AppError('unsupported', 'Sync is switched off in this browser by its owner.');
}
