import { browser } from 'wxt/browser';

/**
 * Did whoever manages this browser forbid sync (docs/hospital-it.md, "Managed policy")? The user can't change it. Firefox
 * throws where nothing is managed.
 */
export async function isSyncForbidden(): Promise<boolean> {
  try {
    const managed: Record<string, unknown> = await browser.storage.managed.get('sync');
    return managed.sync === false;
  } catch {
    return false;
  }
}
