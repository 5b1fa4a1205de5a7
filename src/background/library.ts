import { ClientIds } from '../entry/client-ids.ts';
import { libraryConnection } from '../store/open.ts';
import type { Library } from '../store/write/writing.ts';
import { excerpt } from '../entry/excerpt.ts';

const connect = libraryConnection();
/** Lives as long as the background does, and no longer: see ClientIds. */
let clients = new ClientIds();

/**
 * Writes under new client ids from now on: the library is being deleted, and a copy of it that is opened later knows the old
 * ones, which must not say two things.
 */
export function startAnewAsWriter(): void {
  clients = new ClientIds();
}

/** The library, open. Throws AppError when it cannot be opened. */
export async function library(): Promise<Library> {
  return { db: await connect(), clients, excerpt };
}
