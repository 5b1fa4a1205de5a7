import type { Author } from '../../article/citation.ts';
import { metaContent } from '../page-meta.ts';
import { folded, printedText } from '../page-text.ts';

/**
 * The authors of a PubMed article. `citation_authors` gives the short names with an empty slot for each group, the
 * list below the title gives full names and groups, in the same order.
 */
export function readAuthors(document: Document, heading: ParentNode): Author[] {
  const slots = metaContent(document, 'citation_authors')?.replace(/;\s*$/, '').split(';').map(folded) ?? [];
  const items = [...heading.querySelectorAll('.inline-authors .authors-list-item')];
  const listed = items.map((item, i) => authorOf(item, slots.length === items.length ? slots[i] : undefined));
  if (slots.length === 0 || slots.length === items.length) return listed.filter(({ name }) => name !== '');
  return aligned(slots, listed);
}

/**
 * The two disagree (a list cut short, another extension's item): the short names are the surer ones, and a group that is
 * listed stands in the next slot that was left empty for one.
 */
function aligned(slots: readonly string[], listed: readonly Author[]): Author[] {
  const groups = listed.filter(({ group }) => group);
  const people = listed.filter(({ group }) => !group);
  const named = slots.flatMap((slot) => {
    if (slot === '') return groups.shift() ?? [];
    const name = withoutNone(slot);
    // Two of them may have the same short name: each is listed once.
    const place = people.findIndex((author) => author.name === name);
    return people.splice(place, place < 0 ? 0 : 1)[0] ?? { name };
  });
  return [...named, ...groups];
}

function authorOf(item: Element, slot: string | undefined): Author {
  const link = item.querySelector('.full-name') ?? item;
  const fullName = printedText(link);
  const term = searchTerm(link.getAttribute('href'));
  if (slot === '' || / ?\[corporate author\]$/i.test(term)) return { name: fullName, group: true };
  const name = withoutNone(slot ?? (term || fullName));
  return fullName && fullName !== name ? { name, fullName } : { name };
}

/** PubMed prints the missing initials of a single name as "None": `Zakria None`. */
function withoutNone(name: string): string {
  return name.replace(/ None$/, '');
}

/** What a name's link searches for: `Biswas A`, `CHANCE Investigators[Corporate Author]`. */
function searchTerm(href: string | null): string {
  return folded(new URLSearchParams(href?.split('?')[1] ?? '').get('term'));
}
