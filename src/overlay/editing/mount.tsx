import type { ComponentChild } from 'preact';
import controls from '../../ui/controls.css?inline';
import { text } from '../../ui/text.ts';
import { markUnsaved } from '../host.ts';
import { mountIn } from '../mount-in.ts';
import css from './editing.css?inline';
import { NoteEditing } from './note-editing.tsx';
import { TagEditing } from './tag-editing.tsx';
import type { EditingTools } from './tools.ts';

/** What an editor says when the extension was updated under it; by then the browser gives no sentences any more. */
const LAST_WORDS = ['errorContextInvalidated', 'errorReload', 'editorCopy', 'editorNotSaved'] as const;

const RULES = { name: 'editing', css: [controls, css] };

/** The editing tools as the editing script offers them to the content script. */
export const tools: EditingTools = {
  noteEditor: (place, options) => {
    for (const key of LAST_WORDS) text(key);
    let wanted = false;
    const mounted = mount(
      place,
      <NoteEditing
        {...options}
        onUnsaved={(unsaved) => setUnsaved(place, unsaved)}
        onReady={(field) => wanted && field.focus()}
      />,
    );
    const focus = () => {
      wanted = true; // The field may still be waiting for the note's text.
      place.querySelector('textarea')?.focus();
    };
    return { ...mounted, focus };
  },
  tagField: (place, options) => {
    const mounted = mount(place, <TagEditing {...options} />);
    return { ...mounted, focus: () => place.querySelector('input')?.focus() };
  },
};

const mount = (place: HTMLElement, what: ComponentChild) => mountIn(place, what, RULES);

/** The editors in each host with text that the library lacks. */
const unsavedIn = new WeakMap<HTMLElement, Set<HTMLElement>>();

/**
 * A host with unsaved text stays in the page when the extension is updated: its editors turn read-only, with "Copy",
 * even where the drafts hold the text as well.
 */
function setUnsaved(place: HTMLElement, unsaved: boolean): void {
  const root = place.getRootNode();
  if (!(root instanceof ShadowRoot && root.host instanceof HTMLElement)) return;
  const places = unsavedIn.get(root.host) ?? new Set();
  unsavedIn.set(root.host, places);
  if (unsaved) places.add(place);
  else places.delete(place);
  markUnsaved(root.host, places.size > 0);
}
