import type { SetUpVerdict } from '../protocol/sync-messages.ts';
import type { TargetState } from '../store/read/sync-state.ts';
import { clock, day, dayAndClock } from '../ui/dates.ts';
import { text, type TextKey } from '../ui/text.ts';

/** What is wrong with a folder that was tried, and what can be done about it. */
const VERDICTS: Record<Exclude<SetUpVerdict, 'good'>, TextKey> = {
  'read-only': 'syncReadOnly',
  unlisted: 'syncUnlisted',
  altered: 'syncAltered',
  kept: 'syncKept',
  missing: 'syncNoFolder',
  network: 'syncUnreachable',
  busy: 'syncBusyAtFirst',
  denied: 'syncDenied',
  'no-folder': 'syncNoFolder',
  full: 'syncFullAtFirst',
  redirected: 'syncRedirected',
  'not-dav': 'syncNotDav',
  'too-large': 'syncTooLarge',
  broken: 'syncBrokenAtFirst',
  encrypted: 'syncEncrypted',
  'wrong-passphrase': 'syncWrongPassphrase',
  plain: 'syncPlain',
  'in-use': 'labInUse',
};

/** The sentence for a folder that will not do. */
export function verdictText(verdict: Exclude<SetUpVerdict, 'good'>): string {
  return text(VERDICTS[verdict]);
}

/** Why a run did not come to its end: SyncFault's kinds, AppError's codes, and the permission that was taken back. */
const TROUBLES: Readonly<Record<string, TextKey>> = {
  network: 'syncUnreachable',
  busy: 'syncBusy',
  denied: 'syncDenied',
  'no-folder': 'syncFolderGone',
  full: 'syncFull',
  redirected: 'syncRedirected',
  'not-dav': 'syncNotDav',
  'too-large': 'syncTooLarge',
  auth: 'syncKeyUnknown',
  internal: 'errorInternal',
  quota: 'errorQuota',
  unsupported: 'syncNewer',
  'no-permission': 'syncPermissionGone',
};

/** What stopped the last run with a target; where nothing did, what it could not take from there or send. '' for neither. */
export function troubleText({ kind, runs }: Pick<TargetState, 'kind' | 'runs'>): string {
  if (kind === 'browser' && (runs.trouble === 'full' || (runs.tooLarge ?? 0) > 0))
    return text('syncBrowserFull');
  if (runs.trouble === undefined) return leftText(runs);
  return text(TROUBLES[runs.trouble] ?? 'syncBroken');
}

/** When a run that did not come to its end is tried again by itself; '' where there is nothing to wait for. */
export function nextTryText(
  { runs, isPaused }: Pick<TargetState, 'runs' | 'isPaused'>,
  now = Date.now(),
): string {
  const { trouble, isStopped, notBefore = 0 } = runs;
  if (trouble === undefined || isStopped || isPaused || notBefore <= now) return '';
  return text('syncNextTry', day(notBefore) === day(now) ? clock(notBefore) : dayAndClock(notBefore));
}

function leftText({ newer, damaged = 0, skipped = 0, tooLarge = 0 }: TargetState['runs']): string {
  const parts = [
    newer ? text('syncNewer') : '',
    damaged === 0 ? '' : damaged === 1 ? text('syncDamagedOne') : text('syncDamaged', damaged),
    skipped === 0 ? '' : skipped === 1 ? text('syncSkippedOne') : text('syncSkipped', skipped),
    tooLarge === 0 ? '' : tooLarge === 1 ? text('syncTooLargeOne') : text('syncTooLargeMany', tooLarge),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** How the library stands to a target, in one sentence. */
export function standingText({ runs, waiting, isPaused }: TargetState, isUnderWay: boolean): string {
  if (isUnderWay) return text('syncUnderWay');
  const parts = [
    isPaused
      ? text('syncPaused')
      : runs.doneAt === undefined
        ? text('syncNever')
        : text(runs.failures > 0 ? 'syncDoneLast' : 'syncDone', dayAndClock(runs.doneAt)),
    waiting === 0 ? '' : waiting === 1 ? text('syncWaitingOne') : text('syncWaiting', waiting),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The same in two or three words, for the heads of pages. */
export function briefText(targets: readonly TargetState[], isUnderWay: boolean, now = Date.now()): string {
  const active = targets.filter(({ isResting }) => !isResting);
  if (isUnderWay) return text('syncUnderWay');
  // What undoes it is behind these words.
  if (active.some(({ largePull }) => largePull)) return text('syncBriefGone');
  if (active.some(({ runs }) => runs.isStopped || runs.trouble === 'full')) return text('syncBriefAsks');
  if (active.every(({ isPaused }) => isPaused)) return text('syncBriefPaused');
  const done = Math.min(...active.map(({ runs }) => runs.doneAt ?? 0));
  if (done === 0) return text('syncBriefNever');
  const isBehind = active.some(({ runs }) => runs.failures > 0);
  return text(isBehind ? 'syncBriefLast' : 'syncBriefDone', day(done) === day(now) ? clock(done) : day(done));
}
