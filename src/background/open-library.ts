import { browser } from 'wxt/browser';
import { libraryAddress, type LibraryPlace } from '../protocol/library-address.ts';

/** Opens the library page in a tab of its own, at this entry or with this search. */
export async function openLibrary(place: Omit<LibraryPlace, 'view'> = {}): Promise<void> {
  await browser.tabs.create({ url: libraryUrl(place) });
}

/** The whole address of the library page there. */
export function libraryUrl(place: Omit<LibraryPlace, 'view'> = {}): string {
  return new URL(libraryAddress(place), browser.runtime.getURL('/')).href;
}
