import type { ArticleKey } from '../../article/article-key.ts';
import type { LibraryDb } from '../schema.ts';

/** A lab, and how many of some entries are shared with it. */
export interface LabOfEntries {
  target: string;
  name: string;
  shared: number;
}

/** The labs that are set up, with how many of these entries are shared with each. */
export async function labsOf(db: LibraryDb, keys: readonly ArticleKey[]): Promise<LabOfEntries[]> {
  const rows = await db.getAll('targets');
  return rows.flatMap(({ target, lab }) => {
    if (!lab) return [];
    const shared = new Set<ArticleKey>(lab.shared);
    return [{ target, name: lab.name, shared: keys.filter((key) => shared.has(key)).length }];
  });
}
