import { noteLock } from '../../protocol/draft-key.ts';
import type { Draft } from '../../protocol/messages.ts';

/** Between sites, which see no locks of each other: a living editor's draft is never older (note-saver.ts, "pulse"). */
const ALIVE = 3_000;

/**
 * Holds, until the signal aborts or the page is gone, that this note is being written here: in tabs of the same site
 * nobody restores its draft meanwhile. A web lock, because the browser ends it with the page, however that ends.
 */
export function holdNote(note: string, signal: AbortSignal): void {
  const until = () => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  void navigator.locks.request(noteLock(note), { mode: 'shared' }, until);
}

/** The drafts that no living editor is writing, in this tab or another. May wait for a sign of life. */
export async function orphaned(
  drafts: readonly Draft[],
  again: () => Promise<readonly Draft[]>,
): Promise<readonly Draft[]> {
  const { held = [] } = await navigator.locks.query();
  const free = drafts.filter(({ note }) => !held.some(({ name }) => name === noteLock(note)));
  const young = free.filter((draft) => isElsewhere(draft) && Date.now() - draft.at < ALIVE);
  if (young.length === 0) return free;
  await new Promise((resolve) => setTimeout(resolve, ALIVE));
  const later = await again();
  const isAlive = (draft: Draft) => young.some(({ note, at }) => note === draft.note && at !== draft.at);
  return later.filter((draft) => free.some(({ note }) => note === draft.note) && !isAlive(draft));
}

function isElsewhere({ typedIn, subject }: Draft): boolean {
  return (typedIn ?? new URL(subject.source.page).origin) !== location.origin;
}
