import type { JSDOM } from 'jsdom';
import { textPartsOf } from '../../src/pages/text-parts/text-parts.ts';
import { pagesOf } from '../corpus/corpus.ts';

export type Site = 'pubmed' | 'pmc' | 'medluna';

export const ADDRESS: Readonly<Record<Site, URL>> = {
  pubmed: new URL('https://pubmed.ncbi.nlm.nih.gov/36850560/'),
  pmc: new URL('https://pmc.ncbi.nlm.nih.gov/articles/PMC9963447/'),
  medluna: new URL('https://medluna.com/article/36850560'),
};

/** What of a saved page can be highlighted, in the site's own markup. */
export interface SourcePage {
  readonly file: string;
  readonly site: 'pubmed' | 'pmc';
  readonly content: readonly Element[];
}

/** The pages of the corpus that have an abstract, without what is around title, abstract and full text. */
export function sourcePages({ window }: JSDOM): SourcePage[] {
  const parser = new window.DOMParser();
  return (['pubmed', 'pmc'] as const).flatMap((site) =>
    pagesOf(site === 'pubmed' ? 'pubmed-article' : 'pmc').flatMap(({ file, html }) => {
      const page = parser.parseFromString(html, 'text/html');
      const content = site === 'pubmed' ? fromPubmed(page) : fromPmc(page);
      return content ? [{ file, site, content }] : [];
    }),
  );
}

function fromPubmed(page: Document): Element[] | undefined {
  const title = page.querySelector('#full-view-heading .heading-title');
  const abstract = page.querySelector('#abstract');
  if (!title || !abstract?.querySelector('.abstract-content p')) return undefined;
  return [box(page, 'full-view-heading', [title], true), abstract];
}

function fromPmc(page: Document): Element[] | undefined {
  const parts = textPartsOf(page, ADDRESS.pmc);
  const title = parts.find(({ part }) => part === 'title')?.roots[0];
  const roots = [...new Set(parts.flatMap((part) => (part.part === 'title' ? [] : part.roots)))];
  if (!title || roots.length === 0) return undefined;
  for (const list of page.querySelectorAll('.ref-list, .ref-list-sec')) list.remove();
  const outermost = roots.filter((root) => !roots.some((other) => other !== root && other.contains(root)));
  return [box(page, 'front-matter', [title]), box(page, 'article', outermost)];
}

function box(page: Document, name: string, content: readonly Element[], byId = false): Element {
  const element = page.createElement('div');
  if (byId) element.id = name;
  else element.className = name;
  element.append(...content);
  return element;
}

/** A fresh document with the page in it. One for each use: every range made in a document slows its later changes. */
export function opened({ window }: JSDOM, content: readonly Element[]): Document {
  const document = window.document.implementation.createHTMLDocument();
  document.body.append(...content.map((element) => document.importNode(element, true)));
  return document;
}
