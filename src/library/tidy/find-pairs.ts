import { areDifferentAuthors, titleAndYear } from '../../article/alike.ts';
import type { ArticleKey } from '../../article/article-key.ts';
import { isStronger } from '../../entry/joins-document.ts';
import type { TidyFacts } from '../../store/read/tidy-facts.ts';

/** Two entries that may be of one article. */
export interface FoundPair {
  /** The first one is what both would be kept under. */
  readonly keys: readonly [ArticleKey, ArticleKey];
  /** An identifier that both are known by; undefined where only title, year and first author are the same. */
  readonly shared: ArticleKey | undefined;
  /** Identifiers of one kind, two PMIDs say, stay two articles: PubMed itself has them twice. */
  readonly canJoin: boolean;
}

/**
 * Finds entries that may be of one article: first those that share an identifier, then those of the same title, year and
 * first author. What the user said are two articles is left out. Takes time in proportion to the number of entries: of
 * many alike, each is paired with the strongest only.
 */
export function findPairs(all: readonly TidyFacts[]): FoundPair[] {
  const byId = groupsOf(all, ({ key, knownAs }) => new Set([key, ...knownAs]));
  const byTitle = groupsOf(all, (facts) => {
    const words = titleAndYear(facts);
    return words === undefined ? [] : [words];
  });
  const pairs = new Map<string, FoundPair>();
  const add = (group: readonly TidyFacts[], shared: ArticleKey | undefined) => {
    const [first, ...others] = group.toSorted((a, b) =>
      isStronger(b.key, a.key) ? 1 : isStronger(a.key, b.key) ? -1 : 0,
    );
    if (!first) return;
    for (const other of others) {
      const name = `${first.key} ${other.key}`;
      if (pairs.has(name) || areApart(first, other)) continue;
      if (shared === undefined && areDifferentAuthors(first.author, other.author)) continue;
      pairs.set(name, { keys: [first.key, other.key], shared, canJoin: isStronger(first.key, other.key) });
    }
  };
  for (const [id, group] of byId) add(group, id);
  for (const group of byTitle.values()) add(group, undefined);
  return [...pairs.values()].sort((a, b) => rank(a) - rank(b));
}

/** What is sure comes first, what can't be joined last. */
function rank({ canJoin, shared }: FoundPair): number {
  return (canJoin ? 0 : 2) + (shared === undefined ? 1 : 0);
}

/** The entries by what they have in common, where several have it. */
function groupsOf<Name extends string>(
  all: readonly TidyFacts[],
  names: (facts: TidyFacts) => Iterable<Name>,
): Map<Name, TidyFacts[]> {
  const groups = new Map<Name, TidyFacts[]>();
  for (const facts of all) {
    for (const name of names(facts)) {
      const group = groups.get(name);
      if (group) group.push(facts);
      else groups.set(name, [facts]);
    }
  }
  for (const [name, group] of groups) if (group.length < 2) groups.delete(name);
  return groups;
}

function areApart(a: TidyFacts, b: TidyFacts): boolean {
  const says = (one: TidyFacts, other: TidyFacts) =>
    one.separatedFrom.some((key) => key === other.key || other.knownAs.includes(key));
  return says(a, b) || says(b, a);
}
