import { AppError } from '../lib/app-error.ts';
import type { Setting } from '../settings/setting.ts';
import { mayWriteHere } from './private-window.ts';

/**
 * Keeps a choice of the user's. Throws AppError `private-window` in a private window, where nothing is kept before the user
 * agreed.
 */
export async function keepChoice<T>(setting: Setting<T>, value: T): Promise<void> {
  if (!mayWriteHere()) throw new AppError('private-window', 'No choice is kept in this private window yet.');
  await setting.setValue(value);
}
