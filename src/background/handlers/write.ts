import { fromBase64, toBase64 } from '../../lib/base64.ts';
import type { Answer, Change, Request, Subject } from '../../protocol/messages.ts';
import type { StoredEntry } from '../../store/schema.ts';
import type { Changed } from '../../store/write/change-entry.ts';
import { setChoice, someReasons } from '../../store/write/choices.ts';
import { highlight, recolour } from '../../store/write/highlights.ts';
import { discardNote, type NoteSaved, saveNote } from '../../store/write/notes.ts';
import { separate } from '../../store/write/separate.ts';
import { tagArticle, untagArticle } from '../../store/write/tags.ts';
import type { Library } from '../../store/write/writing.ts';
import { announce } from '../committed.ts';
import { library } from '../library.ts';
import { entryView } from '../views.ts';

/** The user did something to one article's entry. */
export async function write({ subject, change }: Request<'write'>): Promise<Answer<'write'>> {
  const done = await carryOut(await library(), subject, change);
  await announce(done);
  const { entry, made } = done.value;
  return {
    ...writeAnswer(entry, done.revision),
    undo: typeof made === 'number' ? made : made?.undo,
    base: typeof made === 'object' && made.base ? baseForPage(made.base) : undefined,
    ...(done.large ? { large: true } : {}),
  };
}

/** What a page is told after a write. */
export function writeAnswer(entry: StoredEntry | undefined, revision: number): Answer<'write'> {
  return { entry: entry ? entryView(entry) : null, revision };
}

function carryOut(
  library: Library,
  subject: Subject,
  change: Change,
): Promise<Changed<NoteSaved | number | undefined>> {
  switch (change.type) {
    case 'add-tag':
      return tagArticle(library, subject, change.name);
    case 'remove-tag':
      return untagArticle(library, subject, change.tag);
    case 'save-note':
      return saveNote(library, subject, {
        ...change,
        base: change.base && { text: change.base.text, state: fromBase64(change.base.state) },
      });
    case 'remove-note':
      return discardNote(library, subject, change.note);
    case 'separate':
      return separate(library, subject, change.weaker);
    case 'highlight':
      return highlight(library, subject, change);
    case 'recolour-note':
      return recolour(library, subject, change.note, change.colour);
    case 'set-status':
      return setChoice(library, subject, 'status', change.status ?? undefined);
    case 'set-decision':
      return setChoice(library, subject, 'decision', change.decision ?? undefined);
    case 'set-reasons':
      return setChoice(library, subject, 'reasons', someReasons(change.reasons));
    case 'set-rating':
      return setChoice(library, subject, 'rating', change.rating ?? undefined);
  }
}

/** A merge state on its way to a page, which hands it back with the next save. */
export function baseForPage({ text, state }: { text: string; state: Uint8Array }) {
  return { text, state: toBase64(state) };
}
