/** What the keys of drafts in `storage.local` begin with. */
export const DRAFT_PREFIX = 'draft:';

/** One key a draft, so that two tabs never overwrite each other's. */
export function draftKey(note: string): string {
  return DRAFT_PREFIX + note;
}
