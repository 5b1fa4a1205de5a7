/** Two tags, by their keys in the order of keys, and how many articles have both. */
interface TagPair {
  readonly tags: readonly [string, string];
  readonly count: number;
}

/** Which tags occur together. */
export interface TagPairs {
  /** All pairs, the most frequent first. */
  readonly pairs: readonly TagPair[];
  /** The tags that occur together with another one, those that do most often first. */
  readonly tags: readonly string[];
}

/** Counts the pairs of tags of all entries. */
export function tagPairs(tagsOfEntries: readonly (readonly string[])[]): TagPairs {
  const counts = new Map<string, Map<string, number>>();
  const together = new Map<string, number>();
  for (const tags of tagsOfEntries) {
    if (tags.length < 2) continue;
    const sorted = [...new Set(tags)].sort();
    sorted.forEach((tag, at) => {
      add(together, tag, sorted.length - 1);
      for (const other of sorted.slice(at + 1)) {
        let row = counts.get(tag);
        if (!row) counts.set(tag, (row = new Map<string, number>()));
        add(row, other, 1);
      }
    });
  }
  const pairs = [...counts].flatMap(([first, row]) =>
    [...row].map(([second, count]): TagPair => ({ tags: [first, second], count })),
  );
  const isBefore = (a: TagPair, b: TagPair) => a.tags.join('\n') < b.tags.join('\n');
  pairs.sort((a, b) => b.count - a.count || (isBefore(a, b) ? -1 : 1));
  const tags = [...together].filter(([, count]) => count > 0);
  tags.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return { pairs, tags: tags.map(([tag]) => tag) };
}

/**
 * The first tags of `tagPairs`, at most `most`, in the order of their keys, and for each how often it occurs together
 * with each of those before it: half of a table, since the other half would say the same.
 */
export function pairTable({ pairs, tags }: TagPairs, most: number): { tags: string[]; rows: number[][] } {
  const top = tags.slice(0, most).sort();
  const counts = new Map(pairs.map(({ tags: both, count }) => [both.join('\n'), count]));
  const rows = top.map((tag, at) => top.slice(0, at).map((other) => counts.get(`${other}\n${tag}`) ?? 0));
  return { tags: top, rows };
}

function add(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
