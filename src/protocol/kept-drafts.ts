import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ArticleIds } from '../article/identifiers.ts';
import { DRAFT_PREFIX } from './draft-key.ts';
import { type Draft, DraftSchema } from './messages.ts';

/**
 * Every draft, the oldest first, parsed: for the background, which pages ask for them. Rows of an unknown shape are left
 * alone: a newer version may have written them.
 */
export async function allDrafts(): Promise<Draft[]> {
  const everything: Record<string, unknown> = await browser.storage.local.get(null);
  return Object.entries(everything)
    .filter(([key]) => key.startsWith(DRAFT_PREFIX))
    .flatMap(([, value]) => {
      const draft = v.safeParse(DraftSchema, value);
      return draft.success ? [draft.output] : [];
    })
    .sort((a, b) => a.at - b.at);
}

/** Those about one article, under whichever of its identifiers they were begun. */
export async function keptDraftsFor(ids: ArticleIds): Promise<Draft[]> {
  return (await allDrafts()).filter(
    ({ subject }) =>
      (ids.pmid !== undefined && subject.ids.pmid === ids.pmid) ||
      (ids.pmcid !== undefined && subject.ids.pmcid === ids.pmcid) ||
      (ids.doi !== undefined && subject.ids.doi === ids.doi),
  );
}
