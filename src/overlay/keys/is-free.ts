/**
 * What a letter, digit or sign may act on: the bare page, and what has the focus without taking text. A key event on
 * anything else was typed into something that we cannot see, the closed shadow root of another extension say: then the
 * element around it is what the event seems to come from.
 */
const BARE =
  'html,body,a[href],area[href],button,summary,[tabindex],input:is([type=checkbox],[type=radio],[type=button],[type=submit],[type=reset],[type=image],[type=file])';

/** What takes text or picks by first letters, whatever it is made of; also around the element that has the focus. */
const WRITTEN_IN =
  '[contenteditable]:not([contenteditable=false]),[role=textbox],[role=searchbox],[role=combobox],[role=listbox],[role=spinbutton],[role=menu],[role=menubar],[role=tree],[role=grid],[role=application]';

/**
 * May this key press be one of our in-page keys? Not with a modifier (AltGr included), not for an input method, not where
 * something else handled it, and not where it is typed into something.
 */
export function isFree(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.getModifierState('AltGraph')) return false;
  if (event.isComposing || event.defaultPrevented) return false;
  const path = event.composedPath().filter((node) => node instanceof Element);
  const [target] = path;
  if (!target?.matches(BARE)) return false;
  // A custom element that can take the focus itself may have a field in a closed shadow root.
  return !target.localName.includes('-') && !path.some((element) => element.matches(WRITTEN_IN));
}
