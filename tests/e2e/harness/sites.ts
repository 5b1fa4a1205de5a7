import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PMC, PUBMED, samplePage } from '../../../sample/site.ts';
import type { Site } from '../../../scripts/browsers/chromium.ts';
import { ROOT } from '../../../scripts/checks/command.ts';

/** The folder of saved real pages; undefined where it is not at hand, and the tests that need it are skipped. */
export const CORPUS: string | undefined = [join(ROOT, '../shared/corpus')].find(existsSync);
if (CORPUS === undefined)
  console.warn('../shared/corpus is not here: tests on saved real pages are skipped.');

/** The built-in sample, as `npm start` shows it. */
export const SAMPLE: Site = samplePage;

/** Asks one site after the other. */
export function firstOf(...sites: Site[]): Site {
  return (url) => {
    for (const site of sites) {
      const served = site(url);
      if (served) return served;
    }
    return undefined;
  };
}

/** Answers one address (query included) with this page. */
export function pageAt(address: string, body: string, status?: number): Site {
  const { href } = new URL(address);
  return (url) =>
    url.href === href
      ? { contentType: 'text/html; charset=utf-8', body, ...(status ? { status } : {}) }
      : undefined;
}

/** The saved real pages at their real addresses: `/<PMID>/` on PubMed, `/articles/<PMCID>/` on PMC. */
export function corpusSite(folder: string): Site {
  const pages = new Map([
    ...saved(folder, 'pubmed-article', /^(\d+)/, (pmid) => `${PUBMED}/${pmid}/`),
    ...saved(folder, 'pmc', /^(PMC\d+)/, (pmcid) => `${PMC}/articles/${pmcid}/`),
  ]);
  return (url) => {
    const file = pages.get(url.origin + url.pathname);
    return file === undefined
      ? undefined
      : { contentType: 'text/html; charset=utf-8', body: readFileSync(file, 'utf8') };
  };
}

function saved(
  folder: string,
  kind: string,
  id: RegExp,
  address: (id: string) => string,
): [address: string, file: string][] {
  return readdirSync(join(folder, kind)).flatMap((name): [string, string][] => {
    const found = id.exec(name)?.[1];
    return found ? [[address(found), join(folder, kind, name)]] : [];
  });
}
