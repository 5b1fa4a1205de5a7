import type { ArticleKey } from '../../article/article-key.ts';
import { type Filter, NO_FILTER, type Sort } from '../../search/filter.ts';
import { Told } from '../told.ts';
import type { EntriesWorld } from './entries-world.ts';
import { FollowedLibrary } from './followed-library.ts';
import { type Column, chosenColumns, chosenLook, type Look } from './list/columns.ts';
import { NO_SELECTION, type Selection } from './list/selection.ts';

/** What the user asked of the list, and where in it they are. */
export interface ListState {
  /** As it was typed. */
  readonly query: string;
  readonly filter: Filter;
  /** Absent: by how well it fits while something is searched, else what changed last. */
  readonly sort: Sort | undefined;
  readonly selection: Selection;
  readonly current: ArticleKey | undefined;
}

/** Where the list stood when it was drawn last. */
export interface ScrolledTo {
  /** px */
  top: number;
  /** What was current there: with another one the list goes where that is. */
  current: ArticleKey | undefined;
}

/** What the address asks of the list; '' for nothing. */
interface Asked {
  readonly query: string;
  readonly tag: string;
  readonly origin: string;
}

const AT_FIRST = { query: '', filter: NO_FILTER, sort: undefined };

/** The list of this window: what it is of, and how it was left, so that who comes back from another view finds it so. */
export class KeptList {
  readonly world: EntriesWorld;
  readonly library: FollowedLibrary;
  readonly state = new Told<ListState>({ ...AT_FIRST, selection: NO_SELECTION, current: undefined });
  readonly scrolledTo: ScrolledTo = { top: 0, current: undefined };
  /** How it was drawn last, for as long as the settings are not known again. */
  drawn: { look: Look; columns: readonly Column[] } = {
    look: chosenLook.fallback,
    columns: chosenColumns.fallback,
  };

  constructor(world: EntriesWorld) {
    this.world = world;
    this.library = new FollowedLibrary(world);
  }

  /** An address that asks for what is there, or for nothing, leads to the list as it was left; another one begins anew. */
  arrive({ query, tag, origin }: Asked): void {
    if (tag + origin === '' && (query === '' || query === this.state.now.query)) return;
    this.scrolledTo.top = 0;
    this.state.change({ ...AT_FIRST, query, filter: filterOf(tag, origin) });
  }
}

/** What the address begins the list with. */
export function filterOf(tag: string, origin: string): Filter {
  return { ...NO_FILTER, tags: tag === '' ? [] : [tag], origins: origin === '' ? [] : [origin] };
}
