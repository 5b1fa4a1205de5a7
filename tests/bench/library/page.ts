import { libraryConnection } from '../../../src/store/open.ts';
import { firstRows } from '../../../src/store/read/first-rows.ts';
import { CONTENDERS, type ContenderName, type Ready } from './contenders.ts';
import { growSeededLibrary } from './grow-library.ts';

const NAME = 'bench-library';
/** As many rows as a screen shows. */
const FIRST_ROWS = 50;

/** What one contender took, in milliseconds from the opening of the database on. */
export interface ColdSearch {
  readonly held: number;
  readonly found: number;
  /** Until the first search of all that it holds was answered. */
  readonly firstResultMs: number;
  /** Each key of those typed, in turn. */
  readonly keyMs: readonly number[];
}

/** What the benchmark calls in a fresh page of the extension. */
export class LibraryBench {
  /** What was made stays, so that its memory can be measured. */
  kept: Ready | undefined;

  async grow(from: number, to: number): Promise<void> {
    await growSeededLibrary(await libraryConnection(NAME)(), from, to);
  }

  /** From the opening of the database to the rows that a screen shows. */
  async firstRows(): Promise<number> {
    const start = performance.now();
    const rows = await firstRows(await libraryConnection(NAME)(), FIRST_ROWS);
    if (rows.length !== FIRST_ROWS) throw new Error('Rows are missing.');
    return performance.now() - start;
  }

  /** From the opening of the database to all rows that a search needs, by the browser's own `getAll`. */
  async rawRows(): Promise<number> {
    const start = performance.now();
    const db = await libraryConnection(NAME)();
    const transaction = db.transaction(['entries', 'citations']);
    await Promise.all([
      transaction.objectStore('entries').getAll(),
      transaction.objectStore('citations').getAll(),
    ]);
    return performance.now() - start;
  }

  async search(
    name: ContenderName,
    typed: readonly string[],
    millisecondsAtMost: number,
  ): Promise<ColdSearch> {
    const start = performance.now();
    const ready = await CONTENDERS[name].ready(libraryConnection(NAME), millisecondsAtMost);
    const found = ready.find(typed.at(-1) ?? '');
    const firstResultMs = performance.now() - start;
    this.kept = ready;
    const keyMs: number[] = [];
    for (const words of typed) {
      const key = performance.now();
      ready.find(words);
      keyMs.push(performance.now() - key);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    return { held: ready.held, found, firstResultMs, keyMs };
  }
}

Object.assign(globalThis, { libraryBench: new LibraryBench() });
