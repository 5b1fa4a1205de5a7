import { setting } from './setting.ts';

/** How often a copy of the library goes to the downloads folder by itself. */
export const COPY_TIMES = ['off', 'daily', 'weekly'] as const;
export type CopyTimes = (typeof COPY_TIMES)[number];

const isTimes = (kept: unknown): kept is CopyTimes => COPY_TIMES.some((times) => times === kept);
const isText = (kept: unknown): kept is string => typeof kept === 'string';

/** How often the user wants that; never, until they choose. */
export const copyTimes = setting('copyTimes', isTimes, 'off');

/** The id of the format of other programs that a scheduled copy comes in too; '' for none. */
export const copyAlso = setting('copyAlso', isText, '');

/** Why the last scheduled copy failed, as the browser's reason for an interrupted download or an AppError's code; '' when it did not. */
export const copyProblem = setting('copyProblem', isText, '');

/** The same of why it came in no other format though it was wanted so; '' when it did. */
export const copyAlsoProblem = setting('copyAlsoProblem', isText, '');
