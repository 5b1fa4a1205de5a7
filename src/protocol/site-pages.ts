import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { proxiedHost, unproxied } from '../article/proxied-address.ts';

const ManifestSchema = v.object({
  host_permissions: v.optional(v.array(v.string()), []),
  optional_host_permissions: v.optional(v.array(v.string()), []),
});

/** Where NCBI answers look-ups: asked by PubMargin's own pages, never read as a page. */
export const LOOK_UPS = 'https://eutils.ncbi.nlm.nih.gov/*';
/**
 * What the manifest must name so that permission may be asked for a library's proxy, or for the server of the user's own
 * folder, whose names it can't know. Nobody is ever asked for all of it.
 */
const ANY_HOST: readonly string[] = ['https://*/*', 'http://*/*'];

/** The match patterns of the sites that the manifest asks for, and may ask for by name. */
export function sitePages(): { required: string[]; optional: string[] } {
  const manifest = v.parse(ManifestSchema, browser.runtime.getManifest());
  const optional = manifest.optional_host_permissions.filter(
    (page) => page !== LOOK_UPS && !ANY_HOST.includes(page),
  );
  return { required: manifest.host_permissions, optional };
}

/**
 * The match pattern of the site where this address is; undefined where PubMargin never runs. For what looks like PubMed
 * or PMC through a library's proxy it is that one host: it may be anyone's, until the user gave permission for it.
 */
export function sitePageOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { required, optional } = sitePages();
  const url = new URL(address);
  const original = unproxied(url);
  const isProxied = original !== url && url.protocol === 'https:';
  if (isProxied && pageOf(original, required) !== undefined) return hostPage(url.hostname);
  return pageOf(url, [...required, ...optional]);
}

/** The sites of the install, as their readers call them. */
export const NCBI_SITES = ['PubMed', 'PubMed Central'] as const;

/** The one of NCBI's sites where this address is, through a library's proxy or not. */
export function ncbiSiteOf(address: string): (typeof NCBI_SITES)[number] | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = unproxied(new URL(address));
  if (pageOf(url, sitePages().required) === undefined) return undefined;
  return url.hostname === 'pubmed.ncbi.nlm.nih.gov' ? 'PubMed' : 'PubMed Central';
}

/** The match patterns of the proxies' hosts that the user gave permission for. */
export async function proxyPages(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter(
    (page) =>
      page.startsWith('https://') && proxiedHost(hostOf(page))?.original.endsWith('.ncbi.nlm.nih.gov'),
  );
}

/** The match pattern of everything on one host. Ports are left out: Firefox knows none in patterns. */
export function hostPage(hostname: string): string {
  return `https://${hostname}/*`;
}

/** The match pattern of the server at an address. */
export function serverPage(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** The host of a match pattern. */
export function hostOf(page: string): string {
  return page.split('/')[2] ?? '';
}

function pageOf(url: URL, pages: readonly string[]): string | undefined {
  return pages.find((page) => new MatchPattern(page).includes(url.href));
}

/** Calls the listener after permission was given or taken back, wherever that was, until the signal aborts. */
export function onPermissionChange(listener: () => void, signal: AbortSignal): void {
  const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
  for (const event of events) event.addListener(listener);
  const forget = () => {
    for (const event of events) event.removeListener(listener);
  };
  signal.addEventListener('abort', forget, { once: true });
}

/** Has the user given permission for these match patterns, and not taken it back? */
export function hasPermission(...pages: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: pages });
}

/** Asks the user for it, in a click before anything is awaited: browsers take it from there only. */
export function askPermission(...pages: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: pages });
}

/** Gives it back. */
export async function givePermissionBack(...pages: string[]): Promise<void> {
  await browser.permissions.remove({ origins: pages });
}
