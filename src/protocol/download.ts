import { browser } from 'wxt/browser';

/** The browser's word for a download that the user cancelled (`downloads.InterruptReason`). */
const CANCELLED = 'USER_CANCELED';

/**
 * Has the browser download a file, where the user gave it permission for PubMargin, and waits for the end of it, however
 * long the user looks for a place. Gives undefined once the file is written, else the browser's word for why it is not
 * (https://developer.chrome.com/docs/extensions/reference/api/downloads#type-InterruptReason).
 */
export async function downloaded(file: File): Promise<string | undefined> {
  const url = URL.createObjectURL(file);
  /** How downloads ended, '' for well: some end before they are named here. */
  const ends = new Map<number, string>();
  let look = () => {};
  const heard = ({ id, state, error }: DownloadChange) => {
    if (state?.current !== 'complete' && state?.current !== 'interrupted') return;
    ends.set(id, state.current === 'complete' ? '' : (error?.current ?? state.current));
    look();
  };
  browser.downloads.onChanged.addListener(heard);
  try {
    const id = await browser.downloads.download({ url, filename: file.name, conflictAction: 'uniquify' });
    await new Promise<void>((resolve) => {
      look = () => {
        if (ends.has(id)) resolve();
      };
      look();
    });
    return ends.get(id) || undefined;
  } catch (error) {
    // Firefox, and Chrome where it asks for a place at once, say so in words alone.
    if (error instanceof Error && /cancell?ed/i.test(error.message)) return CANCELLED;
    throw error;
  } finally {
    browser.downloads.onChanged.removeListener(heard);
    URL.revokeObjectURL(url);
  }
}

/** What `downloads.onChanged` says, as far as it is looked at. */
interface DownloadChange {
  id: number;
  state?: { current?: string | undefined } | undefined;
  error?: { current?: string | undefined } | undefined;
}
