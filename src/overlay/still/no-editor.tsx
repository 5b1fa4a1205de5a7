/** `panel/editor-place.tsx` as the still panel's components get it (wxt.config.ts): nobody edits there. */
export function EditorPlace(): null {
  return null;
}
