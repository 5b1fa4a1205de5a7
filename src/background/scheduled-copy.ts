import { browser } from 'wxt/browser';
import { isDue } from '../backup/is-due.ts';
import { makeCopy } from '../backup/make-copy.ts';
import type { Request } from '../protocol/messages.ts';
import { announceEverything } from '../protocol/notices.ts';
import { ownVersion } from '../protocol/own-version.ts';
import { copyProblem, copyTimes } from '../settings/copies.ts';
import { readCopies } from '../store/read/copies.ts';
import { recordCopy, type SavedCopy } from '../store/write/copies.ts';
import { stayAwake } from './awake.ts';
import { beginCopy, copyUnderWay, endCopy } from './copy-under-way.ts';
import { library } from './library.ts';

/** Chrome's way to a page without a window: https://developer.chrome.com/docs/extensions/reference/api/offscreen */
interface WithOffscreen {
  offscreen: {
    createDocument(page: { url: string; reasons: string[]; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
    hasDocument(): Promise<boolean>;
  };
}

/** Puts a copy into the downloads folder where the user wants that, one is due, and something changed since the last. */
export async function copyWhenDue(): Promise<void> {
  const times = await copyTimes.getValue();
  if (times === 'off' || !mayDownload()) return;
  const { db } = await library();
  const { at, isBehind } = await readCopies(db.transaction('meta').store);
  if (!isBehind || !isDue(times, at, Date.now()) || (await copyUnderWay())) return;
  const pages = offscreen();
  if (pages) {
    // A worker has no object URLs: a page that nobody sees makes the file and says `copy-ready`.
    await closeOffscreen();
    await pages.createDocument({
      url: `/copy.html#due=${ownVersion()}`, // Such a page cannot read the manifest.
      reasons: ['BLOBS'],
      justification: 'Makes the file of a scheduled copy of the library.',
    });
    return;
  }
  const { file, copy } = await stayAwake(makeCopy(db, ownVersion()));
  await copyReady({ url: URL.createObjectURL(file), name: file.name, copy });
}

/** A scheduled copy could not be made: the options page says why, and it is tried again. */
export async function copyFailed(why: string): Promise<void> {
  await copyProblem.setValue(why);
  await closeOffscreen();
}

/** A copy stands ready: the browser writes it. Whether it did, `downloads.onChanged` says. */
export async function copyReady({ url, name, copy }: Request<'copy-ready'>): Promise<void> {
  try {
    const filename = `PubMargin/${name}`;
    const id = await browser.downloads.download({
      ...{ url, filename, saveAs: false },
      conflictAction: 'uniquify',
    });
    await beginCopy({ id, copy });
  } catch (error) {
    await copyFailed(String(error));
  }
}

/** A copy is saved, by the user or by itself. */
export async function copySaved(copy: SavedCopy): Promise<void> {
  await recordCopy(await library(), copy);
  await copyProblem.setValue('');
  await announceEverything();
}

/** Listens for the end of scheduled copies. To be called in the worker's first tick, and when leave is given. */
export function watchCopies(): void {
  if (mayDownload() && !browser.downloads.onChanged.hasListener(downloadChanged)) {
    browser.downloads.onChanged.addListener(downloadChanged);
  }
}

interface DownloadChange {
  id: number;
  state?: { current?: string | undefined } | undefined;
  error?: { current?: string | undefined } | undefined;
}

function downloadChanged({ id, state, error }: DownloadChange): void {
  if (state?.current !== 'complete' && state?.current !== 'interrupted') return;
  const problem = state.current === 'complete' ? undefined : (error?.current ?? state.current);
  finish(id, problem).catch((failure: unknown) => {
    console.error('PubMargin: what became of a scheduled copy could not be kept.', failure);
  });
}

async function finish(id: number, problem: string | undefined): Promise<void> {
  const underWay = await copyUnderWay();
  if (underWay?.id !== id) return; // Another download.
  await endCopy();
  await closeOffscreen();
  if (problem === undefined) await copySaved(underWay.copy);
  else await copyProblem.setValue(problem);
}

/** Without the user's leave the browser has no such interface. */
function mayDownload(): boolean {
  const api: object = browser;
  return 'downloads' in api && api.downloads !== undefined;
}

async function closeOffscreen(): Promise<void> {
  const pages = offscreen();
  if (await pages?.hasDocument()) await pages?.closeDocument();
}

function offscreen(): WithOffscreen['offscreen'] | undefined {
  const api: object = browser;
  return hasOffscreen(api) ? api.offscreen : undefined;
}

function hasOffscreen(api: object): api is WithOffscreen {
  return 'offscreen' in api && api.offscreen !== undefined;
}
