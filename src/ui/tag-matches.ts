import { foldTagName } from '../entry/tag.ts';
import type { TagView } from '../protocol/messages.ts';

/** As many as fit without scrolling for long. */
const MOST = 8;

export interface TagMatches {
  /** Tags that complete what is typed: those whose name begins with it first, then those with a word that does. */
  tags: TagView[];
  /** What is typed is a new tag's name. */
  isNew: boolean;
}

/** Which of the user's tags complete what is typed. Within a rank the order of `tags` stays (most used first). */
export function tagMatches(tags: readonly TagView[], typed: string): TagMatches {
  const wanted = foldTagName(typed);
  const ranked = tags
    .map((tag) => ({ tag, rank: rank(foldTagName(tag.name), wanted) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank);
  return {
    tags: ranked.slice(0, MOST).map(({ tag }) => tag),
    isNew: wanted !== '' && ranked[0]?.rank !== 0,
  };
}

function rank(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.split(/[\s/_.:-]+/).some((word) => word.startsWith(wanted)) ? 2 : Infinity;
}
