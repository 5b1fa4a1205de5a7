import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ArticleIds } from '../article/identifiers.ts';
import { AppError } from '../lib/app-error.ts';
import { SubjectSchema } from './messages.ts';
import { mayWriteHere } from './private-window.ts';

const DraftSchema = v.object({
  /** The note's id, chosen by the page when its editor opened. */
  note: v.pipe(v.string(), v.uuid()),
  subject: SubjectSchema,
  text: v.string(),
  base: v.optional(v.object({ text: v.string(), state: v.string() })),
  author: v.string(),
  /** When it was last typed in. */
  at: v.number(),
});

/** What was typed and is not in the library yet. `base` is what the editor opened with, or last saved. */
export type Draft = v.InferOutput<typeof DraftSchema>;

/** One key a draft, so that two tabs never overwrite each other's. */
const PREFIX = 'draft:';

/**
 * Keeps what was typed where a closed tab, a killed worker or an update of the extension cannot take it. In a private
 * window nothing is kept before the user agreed to writing there. Throws AppError `quota` when the disk is full.
 */
export async function keepDraft(draft: Draft): Promise<void> {
  if (!mayWriteHere()) return;
  try {
    await browser.storage.local.set({ [PREFIX + draft.note]: draft });
  } catch (error) {
    if (/quota|disk|full|space/i.test(String(error))) {
      throw new AppError('quota', 'The disk is full: this text is only in this page.', { cause: error });
    }
    throw error;
  }
}

/** The drafts about an article, under whichever of its identifiers they were begun. */
export async function draftsFor(ids: ArticleIds): Promise<Draft[]> {
  return (await allDrafts()).filter(
    ({ subject }) =>
      (ids.pmid !== undefined && subject.ids.pmid === ids.pmid) ||
      (ids.pmcid !== undefined && subject.ids.pmcid === ids.pmcid) ||
      (ids.doi !== undefined && subject.ids.doi === ids.doi),
  );
}

/** Forgets a draft: its text reached the library, or the user threw it away. */
export async function dropDraft(note: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + note);
}

/** Every draft, the oldest first. Rows of an unknown shape are left alone: a newer version may have written them. */
export async function allDrafts(): Promise<Draft[]> {
  const everything: Record<string, unknown> = await browser.storage.local.get(null);
  return Object.entries(everything)
    .filter(([key]) => key.startsWith(PREFIX))
    .flatMap(([, value]) => {
      const draft = v.safeParse(DraftSchema, value);
      return draft.success ? [draft.output] : [];
    })
    .sort((a, b) => a.at - b.at);
}
