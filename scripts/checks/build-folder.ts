import { resolve } from 'node:path';
import { ROOT } from './command.ts';

/** The absolute path of the folder that builds go to: `.output`, or what WXT_OUT names. */
export function outputFolder(): string {
  return resolve(ROOT, process.env.WXT_OUT ?? '.output');
}
