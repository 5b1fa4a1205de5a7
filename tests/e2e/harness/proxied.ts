import { PMC, PUBMED } from '../../../sample/site.ts';
import type { Site } from '../../../scripts/browsers/chromium.ts';
import { SAMPLE } from './sites.ts';

/** How a proxy at `proxy.example.edu` writes an address of NCBI. */
export const proxied = (address: string, proxy = 'proxy.example.edu') =>
  address.replace(/([\w.]+\.ncbi\.nlm\.nih\.gov)/, (host) => `${host.replaceAll('.', '-')}.${proxy}`);

/** The sample as a proxy serves it: at hosts of its own, with all links to NCBI and to DOIs rewritten. */
export function proxiedSample(proxy = 'proxy.example.edu'): Site {
  const origins = [PUBMED, PMC, 'https://www.ncbi.nlm.nih.gov', 'https://doi.org'];
  const written = origins.map((origin) => {
    const { hostname } = new URL(origin);
    return [origin, `https://${hostname.replaceAll('.', '-')}.${proxy}`] as const;
  });
  return (url) => {
    const [original] = written.find(([, behind]) => url.origin === behind) ?? [];
    const served = original && SAMPLE(new URL(original + url.pathname + url.search));
    if (!served) return undefined;
    return { ...served, body: written.reduce((body, [from, to]) => body.replaceAll(from, to), served.body) };
  };
}
