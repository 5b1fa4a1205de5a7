import { browser } from 'wxt/browser';
import type { Handlers } from '../protocol/answer.ts';
import { deleteBackUp } from '../store/backups/backups.ts';
import { backUpDaily, backUpNow } from './backups.ts';
import { forgetStaged } from '../store/write/stage-file.ts';
import { removeOriginHere, removeOutdated, restore, stageFile } from './handlers/restore.ts';
import { library } from './library.ts';
import { copyFailed, copyReady, copySaved, copyWhenDue, watchCopies } from './scheduled-copy.ts';

/** What own pages ask about the library as a file, its copies and back-ups. */
export const FILE_HANDLERS = {
  'stage-file': async (request) => {
    await stageFile(request);
    return {};
  },
  restore,
  'forget-file': async ({ file }) => {
    await forgetStaged((await library()).db, file);
    return {};
  },
  'remove-origin': removeOriginHere,
  'remove-outdated': removeOutdated,
  'back-up': async () => {
    await backUpNow();
    return {};
  },
  'delete-back-up': async ({ id }) => {
    await deleteBackUp(id);
    return {};
  },
  'copy-saved': async (copy) => {
    await copySaved(copy);
    return {};
  },
  'copy-ready': async (ready) => {
    await copyReady(ready);
    return {};
  },
  'copy-failed': async ({ why }) => {
    await copyFailed(why);
    return {};
  },
} satisfies Partial<Handlers>;

const ALARM = 'copies';
/** A computer that is switched on now and then makes its back-up within the hour. */
const EVERY_MINUTES = 60;

/**
 * Back-ups and copies that come by themselves: looked after when the browser starts and once an hour. To be called in the
 * worker's first tick. `named` runs a duty and names it when it fails.
 */
export function serveCopies(named: (duty: string, run: () => Promise<unknown>) => Promise<void>): void {
  let looking: Promise<unknown> | undefined;
  const look = () => {
    // When the browser starts, the alarm may ring at the same time.
    looking ??= Promise.all([named('back-up', backUpDaily), named('scheduled copy', copyWhenDue)]).finally(
      () => (looking = undefined),
    );
  };
  watchCopies();
  browser.permissions.onAdded.addListener(watchCopies);
  browser.runtime.onStartup.addListener(look);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) look();
  });
  void named('alarm', async () => {
    if (await browser.alarms.get(ALARM)) return; // Made anew at each waking it would never ring.
    await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: EVERY_MINUTES });
  });
}
