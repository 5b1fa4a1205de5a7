import type { Migration } from '../migrate.ts';
import { firstStores } from './0001-first-stores.ts';
import { namedArticles } from './0002-named-articles.ts';
import { filesInAndOut } from './0003-files-in-and-out.ts';
import { syncTargets } from './0004-sync-targets.ts';

/** In order, each from the version before it; append only: what was released is never edited. */
export const MIGRATIONS: readonly Migration[] = [firstStores, namedArticles, filesInAndOut, syncTargets];
