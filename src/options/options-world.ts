import type { FilesWorld } from '../copies/files-world.ts';
import type { SyncWorld } from '../in-step/sync-world.ts';
import type { ShortcutListProps } from './shortcut-list.tsx';
import type { BrowserStorage } from './storage-state.tsx';

/** What the options page needs of the browser and of the library. */
export interface OptionsWorld {
  /** The readers' names of all sites with articles. */
  readonly panelSites: readonly string[];
  readonly shortcuts: ShortcutListProps;
  /** The library's copies and back-ups. */
  readonly files: FilesWorld;
  readonly sync: SyncWorld;
  /** How many articles have an entry. */
  readonly countArticles: () => Promise<number>;
  readonly deleteEverything: () => Promise<void>;
  readonly storage: BrowserStorage;
  readonly version: string;
}
