import { browser } from 'wxt/browser';

let allowed = false;

/** The background said that this page may write: in a private window only after the user agreed. */
export function allowWritingHere(): void {
  allowed = true;
}

/** May this page leave anything behind on its own? In a private window not before the background agreed once. */
export function mayWriteHere(): boolean {
  return allowed || !browser.extension.inIncognitoContext;
}
