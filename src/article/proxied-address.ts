/**
 * How library proxies write NCBI's hosts, and that of DOIs, into names of their own:
 * - `pubmed-ncbi-nlm-nih-gov.proxy.example.edu`: EZproxy over https, since one wildcard certificate covers one label
 *   only (https://help.oclc.org/Library_Management/EZproxy/Configure_resources/Option_ForceWildcardCertificate), OpenAthens,
 *   and WebVPN gateways, which add `-s` to the label of a host that they reach over https;
 * - `pubmed.ncbi.nlm.nih.gov.proxy.example.edu`: EZproxy without such a certificate;
 * - `0-` before either: Innovative's Web Access Management.
 */
export const PROXIED =
  /^(0-)?((?:pubmed|pmc|www)([-.])ncbi\3nlm\3nih\3gov|(?:dx[-.])?doi[-.]org)(-s)?\.([^.]+\..+)$/;

/** A host that stands in front of another one. */
export interface ProxiedHost {
  /** The host behind it: `pubmed.ncbi.nlm.nih.gov`. */
  readonly original: string;
  /** Whose name the rest is: `proxy.example.edu`. */
  readonly proxy: string;
}

/**
 * What the name of a host says of itself; undefined where it is no proxy's. Anyone may name a host like this: it means
 * something only together with the user's permission for that very host (protocol/site-pages.ts).
 */
export function proxiedHost(hostname: string): ProxiedHost | undefined {
  const [, , written, , , proxy] = PROXIED.exec(hostname) ?? [];
  if (written === undefined || proxy === undefined) return undefined;
  return { original: written.replaceAll('-', '.'), proxy };
}

/** The address behind a library's proxy; every other address as it is. */
export function unproxied(url: URL): URL {
  const host = proxiedHost(url.hostname);
  // Put together as text: a path that begins with "//" would name another host if it were resolved.
  return host ? new URL(`https://${host.original}${url.pathname}${url.search}${url.hash}`) : url;
}
