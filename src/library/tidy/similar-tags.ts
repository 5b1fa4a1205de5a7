import { LONGEST_TAG } from '../../entry/tag.ts';
import { foldText } from '../../lib/fold-text.ts';

/** What of a tag tells which other one it may be. */
export interface CountedTag {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

/** In a shorter name one letter makes another word: `RCT`, `RCP`. */
const SHORTEST_MISSPELT = 6;

/**
 * For tags that are used once: the tag that is used most of those whose name is the same but for a plural, a hyphen, a
 * space or one mistyped letter. By key; those without such a tag are not in the answer. Numbers are never mistyped.
 */
export function similarTags(tags: readonly CountedTag[]): Map<string, CountedTag> {
  const byVariant = new Map<string, CountedTag[]>();
  for (const tag of tags) {
    for (const variant of variants(bare(tag.name))) {
      const group = byVariant.get(variant);
      if (group) group.push(tag);
      else byVariant.set(variant, [tag]);
    }
  }
  const similar = new Map<string, CountedTag>();
  for (const tag of tags) {
    if (tag.count !== 1) continue;
    const name = bare(tag.name);
    const candidates = [...variants(name)].flatMap((variant) => byVariant.get(variant) ?? []);
    const best = candidates
      .filter((other) => other.key !== tag.key && isSimilar(name, bare(other.name)))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))[0];
    if (best) similar.set(tag.key, best);
  }
  return similar;
}

/** A name without what differs between spellings of the same: case, accents, spaces, hyphens, plurals. */
function bare(name: string): string {
  return foldText(name)
    .split('/')
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '').replace(/(?<=\p{L}{3})(?:(ie)s|(?<!s)s)$/u, '$1'))
    .map((part) => part.replace(/(?<=\p{L}{3})(?:ie|y)$/u, 'y'))
    .join('/');
}

/**
 * The name and every name with one character less: names that are one mistake apart have one of these in common. A name
 * that is longer than any that PubMargin gives has none: it would be as many as it has characters.
 */
function variants(name: string): Set<string> {
  const all = new Set([name]);
  if (name.length >= SHORTEST_MISSPELT - 1 && name.length <= LONGEST_TAG) {
    for (let at = 0; at < name.length; at++) all.add(name.slice(0, at) + name.slice(at + 1));
  }
  return all;
}

function isSimilar(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < SHORTEST_MISSPELT) return false;
  return digits(one) === digits(other) && isOneMistakeApart(one, other);
}

function digits(name: string): string {
  return name.replace(/[^\p{N}/]/gu, '');
}

/** One letter more, less, or other, or two exchanged (Damerau). */
function isOneMistakeApart(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [a, b] = [one.slice(start), other.slice(start)];
  const exchanged = (a[1] ?? '') + (a[0] ?? '') + a.slice(2);
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1) || exchanged === b;
}
