import type { Citation } from '../../article/citation.ts';
import { at, children, textAt, textOf } from '../xml.ts';

/**
 * MeSH terms as PubMed lists them, one for each qualifier: `Neoplasms / genetics`. `major` where the heading or the
 * qualifier is a main topic.
 */
export function meshOf(citation: Element | undefined): Citation['mesh'] {
  return children(at(citation, 'MeshHeadingList'), 'MeshHeading').flatMap((heading) => {
    const [descriptor] = children(heading, 'DescriptorName');
    const term = textOf(descriptor);
    const qualifiers = children(heading, 'QualifierName');
    if (!term) return [];
    if (qualifiers.length === 0) return [{ term, major: isMajor(descriptor) }];
    return qualifiers.map((qualifier) => ({
      term: `${term} / ${textOf(qualifier)}`,
      major: isMajor(descriptor) || isMajor(qualifier),
    }));
  });
}

/** Keywords of all lists, each once. */
export function keywordsOf(parent: Element | undefined): string[] {
  const lists = children(parent, 'KeywordList');
  const words = lists.flatMap((list) => children(list, 'Keyword')).map(textOf);
  return [...new Set(words.map((word) => word.replace(/\.$/, '')).filter(Boolean))];
}

/** The names of substances. */
export function substancesOf(citation: Element | undefined): string[] {
  return children(at(citation, 'ChemicalList'), 'Chemical')
    .map((chemical) => textAt(chemical, 'NameOfSubstance'))
    .filter(Boolean);
}

/** The languages as PubMed prints them (`French`, `English, Spanish`), from MARC codes; '' where it is English alone. */
export function languageOf(codes: readonly string[]): string {
  if (codes.every((code) => code === 'eng' || code === '' || code === 'und')) return '';
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return codes.map((code) => (/^[a-z]{3}$/.test(code) ? (names.of(code) ?? code) : code)).join(', ');
}

function isMajor(element: Element | undefined): boolean {
  return element?.getAttribute('MajorTopicYN') === 'Y';
}
