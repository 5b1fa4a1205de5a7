/** What the keys of drafts in `storage.local` begin with. */
export const DRAFT_PREFIX = 'draft:';

/** The web lock that is held while a note is being written; pages of one origin see each other's. */
export function noteLock(note: string): string {
  return `pubmargin-note-${note}`;
}

/** One key a draft, so that two tabs never overwrite each other's. */
export function draftKey(note: string): string {
  return DRAFT_PREFIX + note;
}
