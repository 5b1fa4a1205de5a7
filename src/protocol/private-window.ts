import { browser } from 'wxt/browser';

let allowed = false;

/** What this page tells the background of where it stands. */
export const standing: { private?: true } = {};

/** This page is outside of all tabs (popup, side panel), beside one that is in a private window. */
export function standInPrivateWindow(): void {
  standing.private = true;
}

/** The background said that this page may write: in a private window only after the user agreed. */
export function allowWritingHere(): void {
  allowed = true;
}

/** May this page leave anything behind on its own? In a private window not before the background agreed once. */
export function mayWriteHere(): boolean {
  return allowed || !isPrivateHere();
}

/** Does this page stand in, or beside, a private window? */
export function isPrivateHere(): boolean {
  return standing.private ?? browser.extension.inIncognitoContext;
}
