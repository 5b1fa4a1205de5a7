import { setting } from './setting.ts';

const isNumber = (kept: unknown): kept is number => typeof kept === 'number';

/** Until when the panel does not say that notes exist only in this browser; milliseconds since 1970. */
export const copyReminderFrom = setting('copyReminderFrom', isNumber, 0);
