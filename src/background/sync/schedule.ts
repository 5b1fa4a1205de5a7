import { browser } from 'wxt/browser';
import { SYNC_LOCK, tellSync } from '../../protocol/sync-notices.ts';
import { isSyncForbidden } from '../../settings/sync-policy.ts';
import { isResting } from '../../store/read/sync-state.ts';
import type { StoredTarget } from '../../store/sync-rows.ts';
import { changeTarget } from '../../store/write/targets.ts';
import { stayAwake } from '../awake.ts';
import { library } from '../library.ts';
import { isTimeFor } from './after-run.ts';
import { onEditsDone } from './edits.ts';
import { runTarget } from './run-target.ts';
import { asRun } from './under-way.ts';

const ALARM = 'sync';
const EVERY_MINUTES = 5;

type Named = (duty: string, run: () => Promise<unknown>) => Promise<void>;

/**
 * Keeps the library in step: at start-up, every five minutes, and soon after edits (docs/sync.md, section 4). To be called in
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

/** Runs now, also what waits for its next try or for the user, and tries again what was too large. */
export async function syncNow(wanted?: string): Promise<void> {
  const { db } = await library();
  for (const { target } of await db.getAll('targets')) {
    if (wanted !== undefined && target !== wanted) continue;
    await changeTarget(db, target, ({ runs }) => ({
      runs: { ...runs, notBefore: undefined, isStopped: false, tooLargeFrom: undefined },
    }));
  }
  await syncDue();
}

/** Says whether a target whose time has come is to be run with. */
type Wanted = (row: StoredTarget) => Promise<boolean>;

/** What was asked for, and not begun yet: also while a run is under way. */
const asked: Wanted[] = [];

/**
 * Runs with all targets whose time has come, one after the other; one run at a time, whoever asks for it. Throws the
 * first fault of the program, once all have had their run.
 */
async function syncDue(wanted: Wanted = () => Promise.resolve(true)): Promise<void> {
  if (await isSyncForbidden()) return;
  asked.push(wanted);
  const faults: unknown[] = [];
  // Who comes while the lock is held leaves it to its holder, also in the moment before it is given back.
  for (let isOurs = true; isOurs && asked.length > 0;) {
    isOurs = await navigator.locks.request(SYNC_LOCK, { ifAvailable: true }, async (lock) => {
      if (lock) await runAll(asked.splice(0), faults);
      return lock !== null;
    });
  }
  if (faults.length > 0) throw faults[0];
}

async function runAll(asks: readonly Wanted[], faults: unknown[]): Promise<void> {
  for (const row of await dueTargets()) {
    const isWanted = (await Promise.all(asks.map((ask) => ask(row)))).includes(true);
    if (isWanted) await stayAwake(run(row.target)).catch((fault: unknown) => faults.push(fault));
  }
}

function run(target: string): Promise<void> {
  return asRun(target, async (signal) => {
    try {
      await tellSync([target]);
      await runTarget(await library(), target, signal, () => tellSync([target]));
    } finally {
      await tellSync([]);
    }
  });
}

async function dueTargets(): Promise<StoredTarget[]> {
  const { db } = await library();
  const rows = await db.getAll('targets');
  const now = Date.now();
  return rows.filter(({ isPaused, runs, ...row }) => {
    if (isPaused || isResting({ isPaused, runs, ...row }, rows)) return false;
    return isTimeFor(runs, now);
  });
}

async function hasUnsent({ target }: StoredTarget): Promise<boolean> {
  const { db } = await library();
  return (await db.count('unsent', IDBKeyRange.bound([target], [target, []]))) > 0;
}
