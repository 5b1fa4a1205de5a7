import { browser } from 'wxt/browser';
import { setting } from './setting.ts';

/**
 * Chromium waits for its policy service before it answers: some 3 s after its start, in some starts for ever (one in three
 * of Chromium 156 here; MicrosoftEdge-Extensions issue 299, ghostery-extension issue 3367). Milliseconds.
 */
const PATIENCE = 5_000;

const isWord = (kept: unknown): kept is boolean => typeof kept === 'boolean';

/** What was said last, for the times when nothing is. */
const wasForbidden = setting('wasSyncForbidden', isWord, false);

/** The question that is not answered yet; nobody else waits longer for it than the first who asked. */
let asking: { readonly answer: Promise<boolean>; readonly lostPatience: Promise<void> } | undefined;

/**
 * Did whoever manages this browser forbid sync (docs/hospital-it.md, "Managed policy")? The user can't change it. What the
 * browser said last holds while it says nothing; what it says late holds from then on. `patience`: how long it is waited
 * for, at most, ms.
 */
export async function isSyncForbidden(patience = PATIENCE): Promise<boolean> {
  asking ??= {
    answer: askBrowser().finally(() => (asking = undefined)),
    lostPatience: after(PATIENCE),
  };
  const { answer, lostPatience } = asking;
  const late = patience < PATIENCE ? Promise.race([lostPatience, after(patience)]) : lostPatience;
  return Promise.race([answer, late.then(() => wasForbidden.getValue())]);
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function askBrowser(): Promise<boolean> {
  const said = await forbids();
  if ((await wasForbidden.getValue()) !== said) await wasForbidden.setValue(said);
  return said;
}

/** What the browser says. Firefox throws where nothing is managed. */
async function forbids(): Promise<boolean> {
  try {
    const managed: Record<string, unknown> = await browser.storage.managed.get('sync');
    return managed.sync === false;
  } catch {
    return false;
  }
}
