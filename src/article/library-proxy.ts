import { PROXIED, proxiedHost } from './proxied-address.ts';

const PUBMED = 'pubmed.ncbi.nlm.nih.gov';
const PMC = 'pmc.ncbi.nlm.nih.gov';

/** A library's proxy, as the address of one page that is read through it gives it away. */
export interface LibraryProxy {
  /** `proxy.example.edu` */
  readonly name: string;
  /** The hosts by which it shows PubMed, PMC and the page itself. */
  readonly hosts: readonly string[];
}

/** Why an address gives no proxy that PubMargin can work with. */
export type ProxyRefusal =
  /** It is no address at all. */
  | 'no-address'
  /** NCBI's own: no proxy stands before it. */
  | 'direct'
  /** The place where the user signs in, not yet PubMed as seen through the proxy. */
  | 'sign-in'
  /** Not encrypted on its way. */
  | 'not-https'
  /** All sites lie below one host: permission for it would be permission for everything read through the proxy. */
  | 'one-host'
  /** Nothing in it names PubMed or PMC. */
  | 'not-ncbi';

/** The proxy behind an address that the user typed or pasted, with or without `https://`. */
export function libraryProxy(typed: string): LibraryProxy | ProxyRefusal {
  const words = typed.trim();
  const address = /^\w+:\/\//.test(words) ? words : `https://${words}`;
  if (!URL.canParse(address)) return 'no-address';
  const url = new URL(address);
  if (!url.hostname.includes('.')) return 'no-address';
  if (/(?:^|\.)ncbi\.nlm\.nih\.gov$/.test(url.hostname)) return 'direct';
  const host = proxiedHost(url.hostname);
  if (!host?.original.endsWith('.nih.gov')) return refusalOf(url);
  if (url.protocol !== 'https:') return 'not-https';
  const hosts = [PUBMED, PMC].map((original) => proxiedLike(url.hostname, original));
  return { name: host.proxy, hosts: [...new Set([...hosts, url.hostname])] };
}

/** EZproxy's `login?url=`, OpenAthens' `redirector/…?url=`; then paths as WebVPN gateways, HAN and F5 write them. */
function refusalOf({ search, pathname }: URL): ProxyRefusal {
  if (/[?&](?:q?url|target|dest)=/i.test(search)) return 'sign-in';
  const namesSite = /ncbi[.-]\d?nlm|\/https?(?:-\d+)?\/|f5-w-[\da-f]+/i;
  return namesSite.test(pathname) ? 'one-host' : 'not-ncbi';
}

/** How a proxy that writes `hostname` in its way would write another host of NCBI: `pmc.ncbi.nlm.nih.gov`, say. */
function proxiedLike(hostname: string, original: string): string {
  const [, before = '', , mark = '.', after = '', proxy = ''] = PROXIED.exec(hostname) ?? [];
  return `${before}${original.replaceAll('.', mark)}${after}.${proxy}`;
}
