import { articleKeys } from '../../article/article-key.ts';
import type { Mention } from '../../pages/reading.ts';
import type { BadgeView } from '../../protocol/messages.ts';
import type { PageSession } from '../page-session.ts';
import { TICKBOX } from './tickbox.ts';

/** What PubMed shows one result in: a summary, or a small article page (`?format=abstract`). */
const ROW = '.full-docsum, .results-article, article';

/** One result of a list. */
export interface Row {
  readonly mention: Mention;
  /** null: not in the library. */
  readonly view: BadgeView | null;
  /** The whole of it, checkbox included. */
  readonly element: Element;
  /** Counts from 1 on this page. */
  readonly position: number;
}

/** The results of a page that stand in rows of their own; a plain text page (`?format=pmid`) has none. */
export function rowsOf({ reading, answer }: Pick<PageSession, 'reading' | 'answer'>): Row[] {
  const rows: Row[] = [];
  for (const [index, mention] of reading.mentions.entries()) {
    const element = mention.element.closest(ROW);
    if (mention.role !== 'result' || !element || articleKeys(mention.ids).length === 0) continue;
    rows.push({ mention, view: answer?.mentions[index] ?? null, element, position: rows.length + 1 });
  }
  return rows;
}

/** Did the user tick it with PubMed's own checkbox? */
export function isTicked({ element }: Row): boolean {
  return tickboxOf(element)?.checked ?? false;
}

/** PubMed's checkbox of a result. */
export function tickboxOf(row: Element): HTMLInputElement | undefined {
  const found = row.querySelector(TICKBOX);
  return found instanceof HTMLInputElement ? found : undefined;
}

/** Nothing is left to decide: it may be dimmed or hidden (public/decided-rows.css). A "maybe" is still to be decided. */
export function isDecided({ view }: Row): boolean {
  return view?.decision === 'include' || view?.decision === 'exclude';
}

/** What its article is called. */
export function titleOf({ mention, view }: Row): string {
  return view?.title ?? mention.parts.title ?? mention.text;
}
