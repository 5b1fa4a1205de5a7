import { ClientIds } from '../entry/client-ids.ts';
import { libraryConnection } from '../store/open.ts';
import type { Library } from '../store/write/writing.ts';
import { excerpt } from './excerpt.ts';

const connect = libraryConnection();
/** Lives as long as the background does, and no longer: see ClientIds. */
const clients = new ClientIds();

/** The library, open. Throws AppError when it cannot be opened. */
export async function library(): Promise<Library> {
  return { db: await connect(), clients, excerpt };
}
