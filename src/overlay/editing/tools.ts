import type { ArticleKey } from '../../article/article-key.ts';
import type { Answer, Draft, NoteView, Subject } from '../../protocol/messages.ts';
import { lateScript } from '../late-script.ts';

/** Something drawn into a place by the editing script. */
export interface Mounted {
  focus(): void;
  remove(): void;
}

export interface NoteEditorOptions {
  subject: Subject;
  /** The id that a new note shall have, where the caller has to know it; a random UUID. */
  id?: string | undefined;
  /** The note to edit; absent for a new one. */
  note?: NoteView | undefined;
  /** The entry that the note is in; absent for a new one. */
  entry?: ArticleKey | undefined;
  /** Text of an earlier visit that never reached the library. */
  draft?: Draft | undefined;
  /** After each save that reached the library. */
  onSaved: (answer: Answer<'write'>) => void;
  /** The user is done (Escape, Ctrl+Enter, "Done"): everything typed is saved or kept as a draft. */
  onClose: () => void;
}

export interface TagFieldOptions {
  subject: Subject;
  /** The keys of the tags that are on the article already: not offered again. */
  present?: readonly string[] | undefined;
  onAdded: (answer: Answer<'write'>) => void;
  onClose: () => void;
}

/** What only an editing user needs; drawn inside shadow roots that the content script made. */
export interface EditingTools {
  noteEditor(place: HTMLElement, options: NoteEditorOptions): Mounted;
  tagField(place: HTMLElement, options: TagFieldOptions): Mounted;
}

declare global {
  /** Set by the editing script, in the extension's isolated world, which the page cannot see. */
  var pubMarginEditingTools: EditingTools | undefined;
}

/** The editing tools, loaded into this tab the first time someone edits. Throws AppError when they cannot be loaded. */
export function editingTools(): Promise<EditingTools> {
  return lateScript('editor', loadedEditingTools);
}

/** The editing tools, if they were loaded into this tab already. */
export function loadedEditingTools(): EditingTools | undefined {
  return globalThis.pubMarginEditingTools;
}
