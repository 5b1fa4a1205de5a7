import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';

const ManifestSchema = v.object({
  host_permissions: v.optional(v.array(v.string()), []),
  optional_host_permissions: v.optional(v.array(v.string()), []),
});

/** The match patterns of the sites that the manifest asks for, and may ask for. */
export function sitePages(): { required: string[]; optional: string[] } {
  const manifest = v.parse(ManifestSchema, browser.runtime.getManifest());
  return { required: manifest.host_permissions, optional: manifest.optional_host_permissions };
}

/** The match pattern of the site where this address is; undefined where PubMargin never runs. */
export function sitePageOf(address: string): string | undefined {
  const { required, optional } = sitePages();
  if (!URL.canParse(address)) return undefined;
  return [...required, ...optional].find((page) => new MatchPattern(page).includes(address));
}

/** Has the user given leave for this match pattern, and not taken it back? */
export function hasLeave(page: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [page] });
}

/** Asks the user for it, in a click before anything is awaited: browsers take it from there only. */
export function askLeave(page: string): Promise<boolean> {
  return browser.permissions.request({ origins: [page] });
}
