/** A text to copy; `rich` is the same as a piece of HTML, for programs that take italics. */
export interface Copied {
  readonly plain: string;
  readonly rich?: string;
}

/**
 * Puts a text on the clipboard, within what the user pressed. Resolves to false where the browser does not let it
 * (a page without https, a policy): the user can then copy by hand.
 */
export async function copyRich({ plain, rich }: Copied): Promise<boolean> {
  try {
    if (rich === undefined) await navigator.clipboard.writeText(plain);
    else {
      const piece = (text: string, type: string) => ({ [type]: new Blob([text], { type }) });
      const item = new ClipboardItem({ ...piece(plain, 'text/plain'), ...piece(rich, 'text/html') });
      await navigator.clipboard.write([item]);
    }
    return true;
  } catch {
    return false;
  }
}
