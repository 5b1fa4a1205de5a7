import type { ArticleKey } from '../article/article-key.ts';
import { AppError } from '../lib/app-error.ts';
import { keysOfOrigin, readOrigins } from '../store/read/origins.ts';
import type { LibraryDb } from '../store/schema.ts';
import type { ImportReading } from './import-reading.ts';
import type { Imports } from './importing.ts';
import { asOne, inSteps, type Step } from './in-steps.ts';
import { readImport } from './read-import.ts';
import type { OutdatedPart } from './said-by-list.ts';
import type { ImportStore } from './staging.ts';

/** What importing asks of the background. */
export interface ImportBackground extends Omit<ImportStore, 'db'> {
  /** Merges what was put aside under this name. Asked again it gives what came of it. */
  readonly restore: (file: number) => Promise<Step>;
  readonly undo: (history: number) => Promise<unknown>;
  readonly removeOrigin: (origin: string, keys: readonly ArticleKey[]) => Promise<Step>;
  readonly removeOutdated: (origin: string, parts: readonly OutdatedPart[]) => Promise<Step>;
  /** Calls the listener while the background is at work, until the signal aborts. */
  readonly onProgress: (listener: (done: number, total: number) => void, signal: AbortSignal) => void;
}

/** So many entries are changed in one step of removing. */
const STEP = 250;

/** Taking files in, over a library that is read directly and written by the background. */
export function importsOver(connect: () => Promise<LibraryDb>, background: ImportBackground): Imports {
  const open = new Map<number, ImportReading>();
  return {
    read: async (file, options, watching) => {
      const { reading, preview } = await readImport(
        { db: await connect(), stage: background.stage, forget: background.forget },
        file,
        options,
        watching,
      );
      open.set(preview.file, reading);
      return preview;
    },
    merge: async ({ file }, same, watching) => {
      const reading = open.get(file);
      if (!reading) throw new AppError('not-found', 'This file was opened too long ago. Open it again.');
      open.delete(file);
      try {
        return await asOne(background, async (done) => {
          watching.signal.throwIfAborted();
          const unidentified = await reading.answer(same);
          if (unidentified > 0) done.unidentified = unidentified;
          await inSteps(background, reading.parts, (part) => background.restore(part), watching, done);
          const outdated = inParts(watching.signal.aborted ? [] : await reading.outdated());
          const remove = (some: OutdatedPart[]) => background.removeOutdated(reading.origin, some);
          await inSteps(background, outdated, remove, watching, done);
          watching.signal.throwIfAborted();
        });
      } catch (error) {
        await reading.forget().catch(() => undefined); // It would go by itself in a day.
        throw error;
      }
    },
    undo: async ({ undo }, watching) => {
      const unstoppable = { ...watching, signal: new AbortController().signal };
      const step = async (history: number) => {
        await background.undo(history);
        return { changed: 0 };
      };
      await inSteps(background, undo.toReversed(), step, unstoppable, { changed: 0, undo: [] });
    },
    forget: async (file) => {
      await open.get(file)?.forget();
      open.delete(file);
    },
    origins: async () => {
      const origins = [...(await readOrigins(await connect()))];
      return origins
        .map(([origin, counts]) => ({ origin, ...counts }))
        .sort((a, b) => a.origin.localeCompare(b.origin));
    },
    removeOrigin: async (origin, watching) => {
      const keys = await keysOfOrigin(await connect(), origin);
      const remove = (some: ArticleKey[]) => background.removeOrigin(origin, some);
      return asOne(background, (done) => inSteps(background, inParts(keys), remove, watching, done));
    },
  };
}

/** As many at a time as one step changes. */
function inParts<Of>(all: readonly Of[]): Of[][] {
  return Array.from({ length: Math.ceil(all.length / STEP) }, (_, at) =>
    all.slice(at * STEP, (at + 1) * STEP),
  );
}
