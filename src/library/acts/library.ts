import { AppError } from '../../lib/app-error.ts';
import { ask } from '../../protocol/ask.ts';
import type { Answer } from '../../protocol/messages.ts';
import { onLibraryChange } from '../../protocol/notices.ts';
import { ownVersion } from '../../protocol/own-version.ts';
import { exclusionReasons } from '../../settings/exclusion-reasons.ts';
import { libraryConnection } from '../../store/open.ts';
import { type ActState, lastAct } from '../../store/read/act.ts';
import { tagsOfEntries } from '../../store/read/tags-of-entries.ts';
import { usedTags } from '../../store/read/tags.ts';
import { saveFile } from '../../ui/save-file.ts';
import { libraryShares } from '../share/library-shares.ts';
import type { ActsWorld } from './acts-world.ts';

/** Held by the window that acts: the browser lets go of it when the window is gone, however that came. */
const LOCK = 'act-on-many';
/** How long a window waits for another one that only looks, ms. */
const PATIENCE = 300;

/** The library as acts on many entries need it: read directly, changed by the background. */
export function actsLibrary(): ActsWorld {
  const connect = libraryConnection();
  return {
    doStep: async (request) => said(await ask('do-act', request)),
    undoStep: async (act, left) => said(await ask('undo-act', { act, left })),
    leave: async (act) => (await ask('leave-act', { act })).act ?? undefined,
    lastAct: () => navigator.locks.request(LOCK, { mode: 'shared' }, async () => lastAct(await connect())),
    alone,
    allowPrivate: () => ask('allow-private', {}),
    onChange: (listener, signal) => onLibraryChange(() => listener(), signal),
    shares: libraryShares(connect),
    tags: async () => usedTags(await connect()),
    tagsOf: async (keys) => tagsOfEntries(await connect(), keys),
    reasons: () => exclusionReasons.getValue(),
    copy: (words) => navigator.clipboard.writeText(words),
    open: (address) => void window.open(address, '_blank', 'noopener'),
    fileOf: async (keys) => {
      const { libraryFile } = await import('../../backup/library-file.ts');
      const { file } = await libraryFile(await connect(), { version: ownVersion(), keys });
      return new File([file], file.name.replace('pubmargin-', 'pubmargin-selection-'), { type: file.type });
    },
    save: saveFile,
  };
}

function said({ act }: Answer<'do-act'>): ActState {
  if (!act) throw new AppError('internal', 'The background did not say what it did.');
  return act;
}

async function alone(work: () => Promise<void>): Promise<boolean> {
  const lock = { isMine: false };
  const begin = () => {
    lock.isMine = true;
    return work();
  };
  try {
    await navigator.locks.request(LOCK, { signal: AbortSignal.timeout(PATIENCE) }, begin);
  } catch (error) {
    if (lock.isMine) throw error;
  }
  return lock.isMine;
}
