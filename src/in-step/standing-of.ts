import { standingText, troubleText } from './sync-text.ts';
import type { SyncStanding } from './use-sync.ts';

/** All that is to be said of sync, in a few sentences. */
export function standingOf({ targets, underWay }: SyncStanding): string {
  const sentences = targets
    .filter(({ isResting }) => !isResting)
    .flatMap((target) => [standingText(target, underWay.includes(target.target)), troubleText(target)]);
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
