import { gunzip } from '../backup/gzip.ts';
import { fileName } from '../backup/library-file.ts';
import { ask } from '../protocol/ask.ts';
import { downloadsAllowed, requestDownloads } from '../protocol/downloads-permission.ts';
import { onProgress } from '../protocol/progress.ts';
import { backUpFile, listBackUps } from '../store/backups/backups.ts';
import { libraryConnection } from '../store/open.ts';
import { readCopies } from '../store/read/copies.ts';
import { planRestore } from '../store/read/restore-plan.ts';
import { asFault } from './as-fault.ts';
import type { FilesWorld } from './files-world.ts';
import { readIntoStage } from './read-into-stage.ts';
import { saveCopy } from './save-copy.ts';
import { saveFile } from '../ui/save-file.ts';

/** The library's files as the extension's own pages see them: read directly, changed by the background. */
export function libraryFiles(): FilesWorld {
  const connect = libraryConnection();
  return {
    read: readIntoStage,
    plan: async (id, waiting) => {
      const db = await connect();
      return asFault(planRestore(db, id, waiting));
    },
    restore: (id, differing) => ask('restore', { file: id, differing }),
    forget: async (id) => {
      await ask('forget-file', { file: id });
    },
    undo: async (history) => {
      await ask('undo', { history });
    },
    isEmpty: async () => (await (await connect()).count('entries')) === 0,
    onProgress: (listener, signal) => onProgress(({ done, total }) => listener(done, total), signal),
    copies: async () => readCopies((await connect()).transaction('meta').store),
    saveCopy: async () => saveCopy(await connect()),
    backUps: listBackUps,
    backUpNow: async () => {
      await ask('back-up', {});
    },
    deleteBackUp: async (id) => {
      await ask('delete-back-up', { id });
    },
    backUpFile: async ({ id, at }) => {
      const whole = await new Response(gunzip(await backUpFile(id))).blob();
      return new File([whole], fileName(at), { type: 'application/json' });
    },
    save: saveFile,
    requestDownloads,
    downloadsAllowed,
  };
}
