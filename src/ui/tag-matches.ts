import { foldTagName } from '../entry/tag.ts';
import type { TagView } from '../protocol/messages.ts';

/** As many as fit without scrolling for long. */
const MOST = 8;
/** After this long without use a tag counts half of its recency, ms. */
const HALF = 14 * 24 * 60 * 60 * 1_000;
/** How much a tag that was used just now counts beside how often it was used: as much as being on 15 articles. */
const FRESH = 4;

export interface TagMatches {
  /** Tags that complete what is typed. */
  tags: TagView[];
  /** What is typed is a new tag's name. */
  isNew: boolean;
}

/**
 * Which of the user's tags complete what is typed: the tag of that name, then those whose path begins so, segment by
 * segment (`m/r` completes to `methods/rct`), then those of which a segment does, then those with a word that does.
 * Among equals, what is used often and was used lately comes first. `now`: milliseconds since 1970.
 */
export function tagMatches(tags: readonly TagView[], typed: string, now = Date.now()): TagMatches {
  const wanted = foldTagName(typed);
  const ranked = tags
    .map((tag) => ({ tag, rank: rank(foldTagName(tag.name), wanted), use: use(tag, now) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank || b.use - a.use);
  return {
    tags: ranked.slice(0, MOST).map(({ tag }) => tag),
    isNew: wanted !== '' && !wanted.endsWith('/') && ranked[0]?.rank !== 0,
  };
}

/**
 * What is typed, completed by one more segment of the tag's path: `me` to `methods/`, `methods/` to `methods/rct`.
 * undefined where what is typed is not the beginning of that path.
 */
export function nextSegment(name: string, typed: string): string | undefined {
  const [path, begun] = [name.split('/'), foldTagName(typed).split('/')];
  if (begun.length > path.length || !beginsSo(foldTagName(name).split('/'), begun)) return undefined;
  const whole = path.slice(0, begun.length).join('/');
  return begun.length === path.length ? whole : `${whole}/`;
}

function rank(name: string, wanted: string): number {
  if (name === wanted) return 0;
  const [path, begun] = [name.split('/'), wanted.split('/')];
  if (beginsSo(path, begun)) return 1;
  if (path.some((_, at) => beginsSo(path, begun, at))) return 2;
  return name.split(/[\s/_.:-]+/).some((word) => word.startsWith(wanted)) ? 3 : Infinity;
}

function beginsSo(path: readonly string[], begun: readonly string[], from = 0): boolean {
  return begun.every((segment, at) => path[from + at]?.trim().startsWith(segment.trim()));
}

function use({ count, used }: TagView, now: number): number {
  return Math.log2(1 + count) + (used === undefined ? 0 : FRESH * 0.5 ** (Math.max(0, now - used) / HALF));
}
