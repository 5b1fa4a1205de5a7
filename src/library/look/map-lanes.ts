import { tagLevels } from '../../entry/tag-tree.ts';

/** The rows of the map, and in which of them each article is. */
export interface MapLanes {
  /** The key of the tag that the articles of a row have; undefined for the last row, which holds the rest. */
  readonly lanes: readonly (string | undefined)[];
  readonly laneOf: readonly number[];
}

/** As many marks can be told apart. */
export const MOST_TAG_LANES = 7;

/**
 * A row for each of the tags that most of these articles have, and one for the rest. A tag that all have tells none apart
 * and gets no row. An article with several of the tags stands with the rarest. With a `branch` (`methods`) rows are for
 * what is right below it (`methods/rct`, which stands for `methods/rct/blinded` too).
 */
export function mapLanes(
  tagsOfArticles: readonly (readonly string[])[],
  branch: string | undefined,
): MapLanes {
  const tags = tagsOfArticles.map((keys) => [...new Set(branch === undefined ? keys : below(keys, branch))]);
  const counts = new Map<string, number>();
  for (const tag of tags.flat()) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const top = [...counts]
    .filter(([, count]) => count < tags.length)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_TAG_LANES)
    .map(([tag]) => tag);
  const tagOf = tags.map((keys) => top.findLast((tag) => keys.includes(tag)));
  const lanes = [...top, undefined].filter((lane) => tagOf.includes(lane));
  return { lanes, laneOf: tagOf.map((tag) => lanes.indexOf(tag)) };
}

function below(keys: readonly string[], branch: string): string[] {
  return keys
    .filter((key) => key.startsWith(`${branch}/`))
    .map(
      (key) =>
        `${branch}/${key
          .slice(branch.length + 1)
          .split('/', 1)
          .join('')}`,
    );
}

/** The beginnings of tags' keys below which there are at least two: rows can be for what is below one of them. */
export function branchesOf(tagKeys: readonly string[]): string[] {
  const levels = new Map<string, Set<string>>();
  for (const key of tagKeys) {
    const [first = '', ...rest] = tagLevels(key);
    let branch = first;
    for (const level of rest) {
      if (branch === '') break;
      levels.set(branch, (levels.get(branch) ?? new Set()).add(level));
      branch += `/${level}`;
    }
  }
  return [...levels]
    .filter(([, below]) => below.size > 1)
    .map(([branch]) => branch)
    .sort();
}
