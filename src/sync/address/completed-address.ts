import { isLoopback, isNearHost } from './near-host.ts';
import { folderPaths } from './folder-paths.ts';

/** What was typed as an address, and what is made of it. */
export type CompletedAddress =
  | {
      readonly kind: 'addresses';
      /** Of PubMargin's folder, each with a slash at its end, the likeliest first; all of one origin. */
      readonly addresses: readonly string[];
      /** What is sent there can be read by others in the same network: to be warned of before the password goes out. */
      readonly isReadable: boolean;
    }
  /** What was typed is no address. */
  | { readonly kind: 'no-address' }
  /** Over the internet nothing goes without https. */
  | { readonly kind: 'https-needed' };

const PROTOCOLS: Readonly<Record<string, string>> = {
  dav: 'http',
  davs: 'https',
  webdav: 'http',
  webdavs: 'https',
};

/**
 * The addresses that the folder may have, from whatever the user copied: a bare host, the Files app of Nextcloud or
 * ownCloud in the address bar, or a WebDAV address. Which of them it is, `probeFolder` finds out.
 */
export function completedAddress(typed: string, user: string): CompletedAddress {
  const text = typed.trim();
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(text) ?? [, 'https', text];
  const protocol = PROTOCOLS[scheme.toLowerCase()] ?? scheme.toLowerCase();
  if (!/^https?$/.test(protocol) || !URL.canParse(`${protocol}://${rest}`)) return { kind: 'no-address' };
  const url = new URL(`${protocol}://${rest}`);
  if (url.hostname === '' || /\s/.test(text)) return { kind: 'no-address' };
  const isPlain = url.protocol === 'http:';
  if (isPlain && !isNearHost(url.hostname)) return { kind: 'https-needed' };
  return {
    kind: 'addresses',
    addresses: folderPaths(url, user.trim()).map((path) => new URL(path, url.origin).href),
    isReadable: isPlain && !isLoopback(url.hostname),
  };
}
