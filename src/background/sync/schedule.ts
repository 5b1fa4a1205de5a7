import { browser } from 'wxt/browser';
import { SYNC_LOCK, tellSync } from '../../protocol/sync-notices.ts';
import { isSyncForbidden } from '../../settings/sync-policy.ts';
import { isResting } from '../../store/read/sync-state.ts';
import type { StoredTarget } from '../../store/sync-rows.ts';
import { changeTarget } from '../../store/write/targets.ts';
import { stayAwake } from '../awake.ts';
import { library } from '../library.ts';
import { onEditsDone } from './edits.ts';
import { runTarget } from './run-target.ts';

const ALARM = 'sync';
const EVERY_MINUTES = 5;

type Named = (duty: string, run: () => Promise<unknown>) => Promise<void>;

/**
 * Keeps the library in step: at start-up, every five minutes, and soon after edits (SYNC.md, section 4). To be called in
 * the worker's first tick. `named` runs a duty and names it when it fails.
 */
export function serveSync(named: Named): void {
  const due = () => void named('sync', () => syncDue());
  browser.runtime.onStartup.addListener(due);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) due();
  });
  // Another browser of the same account wrote, or this one did: then the run finds nothing new.
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'sync') due();
  });
  onEditsDone(() => void named('sync after edits', () => syncDue(hasUnsent)));
  void named('sync alarm', keepAlarm);
}

/** The alarm rings only where something is switched on. */
export async function keepAlarm(): Promise<void> {
  const { db } = await library();
  if ((await db.count('targets')) === 0) {
    await browser.alarms.clear(ALARM);
    return;
  }
  if (await browser.alarms.get(ALARM)) return; // Made anew at each waking it would never ring.
  await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: EVERY_MINUTES });
}

/** Runs now, also what waits for its next try or for the user. */
export async function syncNow(wanted?: string): Promise<void> {
  const { db } = await library();
  for (const { target } of await db.getAll('targets')) {
    if (wanted !== undefined && target !== wanted) continue;
    await changeTarget(db, target, ({ runs }) => ({
      runs: { ...runs, notBefore: undefined, isStopped: false },
    }));
  }
  await syncDue();
}

/** Something was asked for while a run was under way. */
let again = false;

/** Runs with all targets whose time has come, one after the other; one run at a time, whoever asks for it. */
async function syncDue(
  also: (row: StoredTarget) => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  if (await isSyncForbidden()) return;
  again = true;
  await navigator.locks.request(SYNC_LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    while (again) {
      again = false;
      for (const row of await dueTargets()) if (await also(row)) await stayAwake(run(row.target));
    }
  });
}

async function run(target: string): Promise<void> {
  try {
    await tellSync([target]);
    await runTarget(await library(), target, () => tellSync([target]));
  } finally {
    await tellSync([]);
  }
}

async function dueTargets(): Promise<StoredTarget[]> {
  const { db } = await library();
  const rows = await db.getAll('targets');
  const now = Date.now();
  return rows.filter(({ isPaused, runs, ...row }) => {
    if (isPaused || runs.isStopped || isResting({ isPaused, runs, ...row }, rows)) return false;
    return runs.notBefore === undefined || runs.notBefore <= now;
  });
}

async function hasUnsent({ target }: StoredTarget): Promise<boolean> {
  const { db } = await library();
  return (await db.count('unsent', IDBKeyRange.bound([target], [target, []]))) > 0;
}
