import type { ArticleKey } from '../article/article-key.ts';
import { AppError } from '../lib/app-error.ts';
import { keysOfOrigin, readOrigins } from '../store/read/origins.ts';
import type { LibraryDb } from '../store/schema.ts';
import type { ImportReading } from './import-reading.ts';
import type { Imported, Imports, Watching } from './importing.ts';
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

/** One transaction. `undo`: its number in the history, where it changed anything. */
interface Step {
  readonly changed: number;
  readonly undo?: number | undefined;
}

/** So many entries are changed in one step of removing. */
const STEP = 250;

/** Taking files in, over a library that is read directly and written by the background. */
export function importsOver(connect: () => Promise<LibraryDb>, background: ImportBackground): Imports {
  const open = new Map<number, ImportReading>();
  return {
    read: async (file, _name, options, watching) => {
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
      watching.signal.throwIfAborted();
      await reading.answer(same);
      const merged = await inSteps(background, reading.parts, (part) => background.restore(part), watching);
      const outdated = inParts(watching.signal.aborted ? [] : await reading.outdated());
      const removed = await inSteps(
        background,
        outdated,
        (some) => background.removeOutdated(reading.origin, some),
        watching,
      );
      const imported = {
        changed: merged.changed + removed.changed,
        undo: [...merged.undo, ...removed.undo],
      };
      open.delete(file);
      if (!watching.signal.aborted) return imported;
      for (const history of imported.undo.toReversed()) await background.undo(history);
      await reading.forget().catch(() => undefined); // It would go by itself in a day.
      throw watching.signal.reason;
    },
    undo: async ({ undo }, watching) => {
      const unstoppable = { ...watching, signal: new AbortController().signal };
      const step = async (history: number) => {
        await background.undo(history);
        return { changed: 0 };
      };
      await inSteps(background, undo.toReversed(), step, unstoppable);
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
      return inSteps(background, inParts(keys), (some) => background.removeOrigin(origin, some), watching);
    },
  };
}

/** As many at a time as one step changes. */
function inParts<Of>(all: readonly Of[]): Of[][] {
  return Array.from({ length: Math.ceil(all.length / STEP) }, (_, at) =>
    all.slice(at * STEP, (at + 1) * STEP),
  );
}

/** Does one step after the other until nobody waits for more. Each step counts for as much as any. */
async function inSteps<Of>(
  background: ImportBackground,
  steps: readonly Of[],
  work: (one: Of) => Promise<Step>,
  { progress, signal }: Watching,
): Promise<Imported> {
  const done: { changed: number; undo: number[] } = { changed: 0, undo: [] };
  for (const [at, one] of steps.entries()) {
    if (signal.aborted) break;
    const [ended, wholes] = [new AbortController(), steps.length * WHOLE];
    background.onProgress((part, total) => {
      if (total > 0) progress(Math.round((at + part / total) * WHOLE), wholes);
    }, ended.signal);
    try {
      const { changed, undo } = await work(one);
      done.changed += changed;
      if (undo !== undefined) done.undo.push(undo);
    } finally {
      ended.abort();
    }
    progress((at + 1) * WHOLE, wholes);
  }
  return done;
}

/** A step, for counting how far it has come. */
const WHOLE = 1000;
