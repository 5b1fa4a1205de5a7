import { abbreviatedName } from '../../article/author-name.ts';
import type { Author } from '../../article/citation.ts';
import { nameParts } from '../../cite/name-parts.ts';

/** An author as most formats write one: `van der Horst, Elisabeth, Jr`; a group, or a name of one word, as it is. */
export function lastNameFirst(author: Author): string {
  const parts = nameParts(author);
  return parts ? [parts.family, parts.given, parts.suffix].filter(Boolean).join(', ') : author.name;
}

/** `Adler D.G.`, as Embase and Scopus write names: initials with dots behind the surname, which `Jr.` is none of. */
const SURNAME_FIRST = /^(\P{Lu}*\p{Lu}[^.,]*?) ((?!Jr\.|Sr\.|St\.)(?:\p{Lu}\p{M}*\p{Ll}?\.[-‐ ]?){1,5})$/u;

/**
 * The author that such a name names: `Yang, Z.` · `Eberth, D A` · `Boisvert, C` · `Claude E. Shannon`. Without a comma the
 * last word is the surname, unless initials end it. A group is not to be told from a person of one name.
 */
export function authorNamed(text: string): Author | undefined {
  const [family = '', given = '', suffix = ''] = text
    .split(',')
    .map((part) => part.trim().replace(/\s+/g, ' '));
  if (family === '' && given === '') return undefined;
  const [, surname, letters = ''] = SURNAME_FIRST.exec(given === '' ? family : '') ?? [];
  if (surname !== undefined) return { name: `${surname} ${initialsIn(letters)}` };
  // Where names are not of our letters, nobody knows which of two words is the surname.
  if (given === '') return named(/\p{Script=Latin}/u.test(family) ? abbreviatedName(family) : family, family);
  // Letters that know no capitals make no initials: `王, 小明` stays whole.
  if (!/[\p{Lu}\p{Ll}]/u.test(given)) return { name: `${family} ${given}` };
  const initials = given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((name) => (/^\p{Lu}[\p{Lu}-]{0,3}$/u.test(name) ? name.replaceAll('-', '') : initialOf(name)))
    .join('');
  const end = suffix === '' ? '' : ` ${suffix.replace(/\.$/, '')}`;
  return named(`${family} ${initials}${end}`, `${spelled(given)} ${family}${end}`);
}

/** `D.G.` → `DG`, `A.-M.` → `AM`, `Yu. A.` → `YA`. */
function initialsIn(letters: string): string {
  return (letters.match(/\p{Lu}\p{M}*/gu) ?? []).join('');
}

/** `Jean-Luc` → `JL`. */
function initialOf(name: string): string {
  return name
    .split(/[-‐]/)
    .map((part) => /^./u.exec(part)?.[0].toUpperCase() ?? '')
    .join('');
}

/** Initials alone are no full name. */
function named(name: string, fullName: string): Author {
  const isFull =
    fullName !== name &&
    fullName
      .split(' ')
      .slice(0, -1)
      .some((word) => /\p{Ll}{2}/u.test(word));
  return isFull ? { name, fullName } : { name };
}

function spelled(given: string): string {
  return given.replace(/\b(\p{Lu})\.(?=\s|$)/gu, '$1');
}
