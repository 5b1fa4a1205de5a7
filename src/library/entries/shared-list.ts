import { entriesLibrary } from './entries-library.ts';
import { KeptList } from './kept-list.ts';

let shared: KeptList | undefined;

/** The list of this window, for whenever its view is drawn: it is read once, and stays as it was left. */
export function sharedList(): KeptList {
  return (shared ??= new KeptList(entriesLibrary()));
}
