import type { Author } from '../../article/citation.ts';
import { children, textAt } from '../xml.ts';

/**
 * The authors of an `AuthorList` as PubMed prints them: `Biswas A`, `Smith JA 3rd`; a `CollectiveName` is a group's. A
 * spelling that was corrected since (`ValidYN="N"`) does not count.
 */
export function authorsOf(list: Element | undefined): Author[] {
  return children(list, 'Author')
    .filter((author) => author.getAttribute('ValidYN') !== 'N')
    .flatMap((author) => authorOf(author) ?? []);
}

function authorOf(author: Element): Author | undefined {
  const group = textAt(author, 'CollectiveName');
  if (group) return { name: group, group: true };
  const [last, given] = [textAt(author, 'LastName'), textAt(author, 'ForeName')];
  const [initials, suffix] = [textAt(author, 'Initials'), textAt(author, 'Suffix')];
  const name = spaced(last, initials, suffix);
  const fullName = spaced(given, last, suffix);
  if (!name) return undefined;
  return given && fullName !== name ? { name, fullName } : { name };
}

function spaced(...parts: string[]): string {
  return parts.filter(Boolean).join(' ');
}
