import { folded } from './page-text.ts';

/**
 * The content of the page's `meta` of this name; undefined where it is missing or empty. Only the head is searched: the
 * body of an article is thousands of elements, and most names asked for are missing on some pages.
 */
export function metaContent(document: Document, name: string): string | undefined {
  return folded(document.head.querySelector(`meta[name="${name}"]`)?.getAttribute('content')) || undefined;
}

/** The contents of all the page's `meta` of this name, in order. */
export function metaContents(document: Document, name: string): string[] {
  return [...document.head.querySelectorAll(`meta[name="${name}"]`)]
    .map((meta) => folded(meta.getAttribute('content')))
    .filter(Boolean);
}

/** The page's canonical address, where it names one that parses. */
export function canonicalAddress(document: Document): URL | undefined {
  return address(document.head.querySelector('link[rel="canonical"]')?.getAttribute('href'));
}

/** An address, relative ones against `base`; undefined where it does not parse. */
export function address(href: string | null | undefined, base?: string): URL | undefined {
  return href && URL.canParse(href, base) ? new URL(href, base) : undefined;
}
