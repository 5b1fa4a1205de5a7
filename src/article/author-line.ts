import type { Author } from './citation.ts';

/**
 * The authors of a line that holds nothing else, as PubMed prints them in lists: `Begue F, Apalama ML, Lambert G.`
 * A part that is no personal name is a group's.
 */
export function parseAuthorLine(line: string): Author[] {
  return line
    .replace(/\.$/, '')
    .split(/[,;] /)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'et al' && !/^\[no authors listed\]$/i.test(part))
    .map((name) => (isPersonal(name) ? { name } : { name: withoutAnd(name), group: true }));
}

/** `and the CHANCE Investigators` is the last of a list. */
export function withoutAnd(name: string): string {
  return name.replace(/^and /, '');
}

/** Does a name read like `Biswas A` or `van Mens LJ 3rd`? One word alone is a person's too (no initials known). */
function isPersonal(name: string): boolean {
  return !/\s/.test(name) || /^.{1,60} \p{Lu}[\p{Lu}-]{0,4}(?: (?:Jr|Sr|II|III|IV|\d\w\w))?$/u.test(name);
}
