import type { ArticleKey } from '../article/article-key.ts';
import { JOINS_DOC, parseArticleDocId, TAG_NAMES_DOC } from '../entry/doc-ids.ts';
import { joinedUnder } from '../entry/joins-document.ts';
import { openDocument } from '../entry/merge-document.ts';
import { carries } from './carries.ts';
import { MY_SPACE } from './schema.ts';
import type { LabShare, StoredTarget } from './sync-rows.ts';

/** Nothing is shared with a lab before the user says so. `name`: as the user calls the lab; `id`: as all of their devices do. */
export function nothingShared(name: string, id = name): LabShare {
  return { name, id, tags: [], articles: [], apart: [], shared: [] };
}

/** Is it a document of which a lab has one of its own, that speaks of what is shared alone? */
export function isLabs(id: string): boolean {
  return id === TAG_NAMES_DOC || id === JOINS_DOC;
}

/** The space in which the document lies that a target gets. */
export function spaceOf({ target, lab }: Pick<StoredTarget, 'target' | 'lab'>, id: string): string {
  return lab && isLabs(id) ? target : MY_SPACE;
}

/** Says which documents may leave for a target. `read`: a document of the user's. */
export async function goesTo(
  row: Pick<StoredTarget, 'kind' | 'lab'>,
  read: (id: string) => Promise<{ state: Uint8Array } | undefined>,
): Promise<(id: string) => boolean> {
  const { lab } = row;
  if (!lab) return (id) => carries(row, id);
  const joins = openDocument((await read(JOINS_DOC))?.state);
  const shared = new Set<ArticleKey>(lab.shared);
  return (id) => {
    const article = parseArticleDocId(id);
    return article ? article.part !== 'e' && shared.has(joinedUnder(joins, article.key)) : isLabs(id);
  };
}
