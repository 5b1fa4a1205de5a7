import type { Author } from '../../article/citation.ts';
import { foreignAuthor } from '../foreign/foreign-author.ts';

/**
 * `Griffin DK, Larkin DM.` · `Liu R., Adler D.G.` · `Yang, Z.; Jiang, B.` · `Yang, Z. and Jiang, B.` · `['Munster,
 * Vincent', 'de Wit, Emmie']`, as Python prints a list; Scopus has a number of its own behind each name.
 */
export function authorsOf(cell: string): Author[] {
  const listed = pythonList(cell);
  if (listed) return listed.flatMap((name) => foreignAuthor(name) ?? []);
  const text = cell.replace(/ \(\d{5,}\)(?=;|$)/g, '');
  const pairs = surnamesAndInitials(text) ?? initialsFirst(text);
  if (pairs) return pairs.flatMap((name) => foreignAuthor(name) ?? []);
  const between = /;|\sand\s/.test(text) ? /;|\sand\s/ : isPubmedList(text) ? /,/ : undefined;
  return (between ? text.split(between) : [text]).flatMap(
    (name) =>
      foreignAuthor(between?.source === ',' ? name.replace(/(?<=\p{Lu}{2}|Jr|Sr)\.$/u, '') : name) ?? [],
  );
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

/** Names with initials and no comma within them. */
function isPubmedList(text: string): boolean {
  return text
    .split(',')
    .every((name) =>
      /\S (?:\p{Lu}[\p{Lu}-]{0,4}|(?:\p{Lu}\p{Ll}?\.-?){1,5})(?: (?:Jr|Sr|2nd|3rd))?\.?$/u.test(name.trim()),
    );
}

/** `['a', 'b']`, with or without brackets; undefined for what is no such list. */
export function pythonList(text: string): string[] | undefined {
  const inner = /^\[?('[^']+'(?:, '[^']+')*)\]?$/.exec(text.trim())?.[1];
  return inner?.slice(1, -1).split("', '");
}
