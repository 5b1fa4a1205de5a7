import { setting } from './setting.ts';

/**
 * The sites of NCBI that PubMargin is switched off on, by their readers' names. Permission for them is given at install, so
 * that this choice is ours to keep; for all other sites the browser keeps it.
 */
export const sitesOff = setting('sitesOff', isNames, []);

function isNames(kept: unknown): kept is readonly string[] {
  return Array.isArray(kept) && kept.every((name) => typeof name === 'string');
}

/** Switches PubMargin on or off on one of NCBI's sites. Open pages hear of it (protocol/notices.ts). */
export async function switchSite(site: string, on: boolean): Promise<void> {
  const others = (await sitesOff.getValue()).filter((name) => name !== site);
  await sitesOff.setValue(on ? others : [...others, site]);
}
