import { browser } from 'wxt/browser';
import { isDue } from '../backup/is-due.ts';
import { makeCopy } from '../backup/make-copy.ts';
import type { Request } from '../protocol/messages.ts';
import { announceEverything } from '../protocol/notices.ts';
import { ownVersion } from '../protocol/own-version.ts';
import { copyAlso, copyAlsoProblem, copyProblem, copyTimes } from '../settings/copies.ts';
import { readCopies } from '../store/read/copies.ts';
import { recordCopy, type SavedCopy } from '../store/write/copies.ts';
import { errorCode } from '../ui/error-text.ts';
import { stayAwake } from './awake.ts';
import { beginCopy, copyUnderWay, type CopyUnderWay, endCopy, type ReadyFile } from './copy-under-way.ts';
import { library } from './library.ts';
import { closeUnseenPage, hasUnseenPages, openUnseenPage } from './unseen-page.ts';

/** Puts a copy into the downloads folder where the user wants that, one is due, and something changed since the last. */
export async function copyWhenDue(): Promise<void> {
  const times = await copyTimes.getValue();
  if (times === 'off' || !mayDownload()) return;
  const { db } = await library();
  const { at, isBehind } = await readCopies(db.transaction('meta').store);
  if (!isBehind || !isDue(times, at, Date.now()) || (await copyUnderWay())) return;
  const also = await copyAlso.getValue();
  if (hasUnseenPages() || also !== '') {
    // It makes the file, or files, and says `copy-ready`: the formats of others are too much for the background.
    const due = new URLSearchParams({ due: ownVersion(), also }); // It can read neither manifest nor settings.
    await openUnseenPage(
      `/copy.html#${due.toString()}`,
      'Makes the file of a scheduled copy of the library.',
    );
    return;
  }
  const { file, copy } = await stayAwake(makeCopy(db, ownVersion()));
  await copyReady({ url: URL.createObjectURL(file), name: file.name, copy });
}

/** A scheduled copy could not be made: the options page says why (copies/copy-problem-text.ts), and it is tried again. */
export async function copyFailed(why: string): Promise<void> {
  await copyProblem.setValue(why);
  await closeUnseenPage();
}

/**
 * A copy stands ready: the browser writes it, and then the same in another format where that is wanted. Whether it did,
 * `downloads.onChanged` says.
 */
export async function copyReady({
  copy,
  also,
  alsoFailed: why = '',
  ...file
}: Request<'copy-ready'>): Promise<void> {
  await copyAlsoProblem.setValue(why);
  await write(file, (id) => ({ id, copy, also }), copyFailed);
}

/** The copy is there, but in no other format. */
async function alsoFailed(why: string): Promise<void> {
  await copyAlsoProblem.setValue(why);
  await closeUnseenPage();
}

async function write(
  { url, name }: ReadyFile,
  underWay: (id: number) => CopyUnderWay,
  failed: (why: string) => Promise<void>,
): Promise<void> {
  try {
    const filename = `PubMargin/${name}`;
    const id = await browser.downloads.download({
      ...{ url, filename, saveAs: false },
      conflictAction: 'uniquify',
    });
    await beginCopy(underWay(id));
  } catch (error) {
    console.error('PubMargin: the browser did not take a scheduled copy.', error);
    await failed(errorCode(error));
  }
}

/** A copy is saved, by the user or by itself. */
export async function copySaved(copy: SavedCopy): Promise<void> {
  await recordCopy(await library(), copy);
  await copyProblem.setValue('');
  await announceEverything();
}

/** Listens for the end of scheduled copies. To be called in the worker's first tick, and when permission is given. */
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
  const { copy, also } = underWay;
  await endCopy();
  if (problem !== undefined) {
    await (copy ? copyFailed(problem) : alsoFailed(problem));
    return;
  }
  if (copy) await copySaved(copy);
  if (also) await write(also, (next) => ({ id: next }), alsoFailed);
  else await closeUnseenPage();
}

/** Without the user's permission the browser has no such interface. */
function mayDownload(): boolean {
  const api: object = browser;
  return 'downloads' in api && api.downloads !== undefined;
}
