import type { Author } from '../../article/citation.ts';
import { foreignAuthor } from '../foreign/foreign-author.ts';

/**
 * `Griffin DK, Larkin DM.` · `Liu R., Adler D.G.` · `Yang, Z.; Jiang, B.` · `Yang, Z. and Jiang, B.` · `['Munster,
 * Vincent', 'de Wit, Emmie']`, as Python prints a list; Scopus has a number of its own behind each name.
 */
export function authorsOf(cell: string): Author[] {
  const listed = pythonList(cell);
  if (listed) return listed.flatMap((name) => foreignAuthor(name) ?? []);
  const text = cell.replace(/ \(\d{5,}\)(?=;|$)/g, '').replace(/^\s*\[No authors listed\]\.?\s*$/i, '');
  const pairs = surnamesAndInitials(text) ?? initialsFirst(text);
  if (pairs) return pairs.flatMap((name) => foreignAuthor(name) ?? []);
  const parts = text.split(/;|\sand\s/);
  // PubMed has a semicolon before and behind groups, and a full stop at the end.
  const names = parts.some(isPubmedList)
    ? parts.flatMap((part, at) => pubmedNames(part, at === parts.length - 1))
    : parts;
  return names.flatMap((name) => foreignAuthor(name) ?? []);
}

function pubmedNames(part: string, isLast: boolean): string[] {
  if (!isPubmedList(part)) return [isLast ? part.trim().replace(/\.$/, '') : part];
  return part.split(',').map((name) => name.replace(/(?<=\p{Lu}{2}|Jr|Sr)\.$/u, ''));
}

/** `Doleac, J. L., & Stein, L. C. D.`, as lists of references have them; undefined for names of another kind. */
function surnamesAndInitials(text: string): string[] | undefined {
  const parts = text.replace(/,? & /, ', ').split(', ');
  const isPaired = parts.length > 2 && parts.length % 2 === 0;
  if (!isPaired || !parts.every((part, at) => at % 2 === 0 || /^(?:\p{Lu}\.[ -]?)+$/u.test(part)))
    return undefined;
  return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1] ?? ''}`] : []));
}

/** `AG Meyer, J Smith`, as Google Scholar has them; undefined for names of another kind. */
function initialsFirst(text: string): string[] | undefined {
  const names = text.split(/,\s*/);
  return names.length > 1 && names.every((name) => /^\p{Lu}{1,4} \p{L}[\p{L}'’ -]+$/u.test(name))
    ? names
    : undefined;
}

/** Names with initials and no comma within them; in a longer list some people have a single name. */
function isPubmedList(text: string): boolean {
  const names = text.split(',');
  const known = names.filter((name) =>
    /\S (?:\p{Lu}[\p{Lu}-]{0,4}|(?:\p{Lu}\p{Ll}?\.-?){1,5})(?: (?:Jr|Sr|2nd|3rd))?\.?$/u.test(name.trim()),
  );
  return known.length * 3 >= names.length * 2 && known.length >= Math.min(names.length, 2);
}

/** `['a', 'b']`, with or without brackets; undefined for what is no such list. */
export function pythonList(text: string): string[] | undefined {
  const inner = /^\[?('[^']+'(?:, '[^']+')*)\]?$/.exec(text.trim())?.[1];
  return inner?.slice(1, -1).split("', '");
}
