import { Told } from '../told.ts';
import type { EntriesWorld, FirstEntries, LibraryRead } from './entries-world.ts';

/** How many entries are painted before the whole library is read. */
const FIRST_ENTRIES = 50;

/** The library as the page knows it by now. */
export interface KnownLibrary {
  /** undefined until the first of it is there, and again once everything is read. */
  readonly first: FirstEntries | undefined;
  /** undefined until the reading has begun. A new object after each change. */
  readonly read: LibraryRead | undefined;
  readonly error: unknown;
}

/** The library in memory: read once in a window, the newest entries first, and followed from then on, whichever view is drawn. */
export class FollowedLibrary extends Told<KnownLibrary> {
  readonly #world: EntriesWorld;
  #following: AbortController | undefined;

  constructor(world: EntriesWorld) {
    super({ first: undefined, read: undefined, error: undefined });
    this.#world = world;
  }

  /** Begins to read and follow it, unless it does; begins anew where that failed. */
  begin(): void {
    if (this.#following && this.now.error === undefined) return;
    this.#following?.abort();
    this.#following = new AbortController();
    const { signal } = this.#following;
    const failed = (error: unknown) => {
      if (!signal.aborted) this.change({ error });
    };
    this.#world.newest(FIRST_ENTRIES).then((first) => {
      if (signal.aborted) return;
      this.change({ first, error: undefined });
      this.#world.follow((read) => this.#know(read), failed, signal);
    }, failed);
  }

  #know(read: LibraryRead): void {
    this.change({ read, error: undefined, ...(read.read === read.total && { first: undefined }) });
  }
}
