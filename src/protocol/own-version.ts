import { browser } from 'wxt/browser';

/** The version of this PubMargin, as the manifest has it. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
