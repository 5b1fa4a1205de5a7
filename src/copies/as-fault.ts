import { FileFault } from '../exchange/pubmargin-json-reading.ts';
import { AppError } from '../lib/app-error.ts';

/** What cannot be merged because of what the file holds is a fault of the file: a merge state inside of it is broken. */
export async function asFault<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') throw new FileFault('damaged', error);
    throw error;
  }
}
