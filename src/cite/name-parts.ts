import type { Author } from '../article/citation.ts';
import { foldText } from '../lib/fold-text.ts';

/** A person's name in parts, as lists of references sort and shorten it. */
export interface NameParts {
  readonly family: string;
  /** As the page gives it in full (`Fernando P`), else the initials, apart (`F P`). */
  readonly given: string;
  /** Those that PubMed prints, apart: `F P`. */
  readonly initials: string;
  /** `Jr`, `3rd`. */
  readonly suffix?: string;
}

const SUFFIX = String.raw`(?:Jr|Sr|I{2,3}|IV|2nd|3rd|[4-9]th)`;
const PRINTED = new RegExp(
  String.raw`^(?<family>.+) (?<letters>\p{Lu}[\p{Lu}\p{M}'’-]{0,5})(?: (?<suffix>${SUFFIX})\.?)?$`,
  'u',
);

/**
 * The parts of a name that PubMed prints as surname, initials and suffix (`Frenck RW Jr`); its full name (`Robert W
 * Frenck Jr`) then tells the given names. Undefined for a group and for a name of one word, which has no parts.
 */
export function nameParts({ name, fullName = '', group }: Author): NameParts | undefined {
  const { family, letters, suffix } = (group ? undefined : PRINTED.exec(name))?.groups ?? {};
  if (!family || !letters) return undefined;
  const initials = apart(letters);
  const given = givenNames(fullName, family) ?? initials;
  return { family, given, initials, ...(suffix && { suffix }) };
}

/** What stands before the surname; a page may print that with other accents or case than its abbreviation. */
function givenNames(fullName: string, family: string): string | undefined {
  const words = fullName
    .replace(new RegExp(String.raw`,? ${SUFFIX}\.?$`), '')
    .split(' ')
    .filter(Boolean);
  const count = family.split(' ').length;
  const same = foldText(words.slice(-count).join(' ')) === foldText(family);
  const given = words.slice(0, -count).join(' ');
  // `PHP de Jong`: initials written together are several names.
  return same && given ? given.replace(/^\p{Lu}{2,4}$/u, apart) : undefined;
}

/** `PHP` → `P H P`. */
function apart(letters: string): string {
  return (letters.match(/\p{Lu}\p{M}*/gu) ?? []).join(' ');
}
