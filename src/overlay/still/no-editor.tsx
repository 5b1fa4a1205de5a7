/** `panel/editor-place.tsx` as the still panel's components get it (wxt.config.ts): nobody acts there. */
export function EditorPlace(): null {
  return null;
}

export { EditorPlace as LatePlace };
