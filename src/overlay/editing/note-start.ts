import type { Draft } from '../../protocol/messages.ts';
import { articleKey } from '../../article/article-key.ts';
import { AppError } from '../../lib/app-error.ts';
import { ask } from '../../protocol/ask.ts';
import { authorName } from '../../settings/settings.ts';
import type { NoteEditorOptions } from './tools.ts';

/** What an editor begins with. */
export interface NoteStart {
  draft: Draft;
  /** The text that the library holds; undefined for a note that it never had. */
  saved: string | undefined;
}

/**
 * A new note, a note as the library has it, or the draft of an earlier visit. A draft without a base whose note is in
 * the library after all (its first save arrived, the answer did not) continues that note. Throws AppError when the
 * library cannot be asked.
 */
export async function noteStart({ subject, id, note, entry, draft }: NoteEditorOptions): Promise<NoteStart> {
  const typedIn = location.origin;
  if (draft?.base || (draft && !note)) return { draft: { ...draft, typedIn }, saved: draft.base?.text };
  if (!note) {
    const author = await authorName.getValue();
    const empty = { note: id ?? crypto.randomUUID(), subject, text: '', author, typedIn, at: Date.now() };
    return { draft: empty, saved: undefined };
  }
  const key = entry ?? articleKey(subject.ids);
  if (!key) throw new AppError('invalid', 'The page gives this article no identifier.');
  const base = await ask('open-note', { key, note: note.id });
  const kept = { note: note.id, subject, text: base.text, author: note.author, at: Date.now() };
  return { draft: { ...kept, ...draft, typedIn, base }, saved: base.text };
}
