import { toBase64 } from '../lib/base64.ts';
import { ask } from '../protocol/ask.ts';
import { onProgress } from '../protocol/progress.ts';
import { libraryConnection } from '../store/open.ts';
import type { Imports } from './importing.ts';
import { importsOver } from './imports-over.ts';

/** Taking files into this library. */
export function libraryImports(): Imports {
  return importsOver(libraryConnection(), {
    stage: async (file, documents) => {
      const sent = documents.map(({ id, state }) => ({ id, state: toBase64(state) }));
      await ask('stage-file', { file, documents: sent });
    },
    forget: async (file) => {
      await ask('forget-file', { file });
    },
    restore: (file) => ask('restore', { file, differing: 'now' }),
    undo: (history) => ask('undo', { history }),
    removeOrigin: (origin, keys) => ask('remove-origin', { origin, keys: [...keys] }),
    removeOutdated: (origin, parts) =>
      ask('remove-outdated', {
        origin,
        parts: parts.map(({ key, notes, tags }) => ({ key, notes: [...notes], tags: [...tags] })),
      }),
    onProgress: (listener, signal) => onProgress(({ done, total }) => listener(done, total), signal),
  });
}
