import { setting } from './setting.ts';

const isAnswer = (kept: unknown): kept is boolean => typeof kept === 'boolean';

/** The user said yes or no to sync once, wherever: nobody offers it again. */
export const isSyncAnswered = setting('isSyncAnswered', isAnswer, false);
