import type { Citation } from '../article/citation.ts';
import { foldTagName, LONGEST_TAG, tidyTagName } from './tag.ts';

/**
 * The names for tags that the page itself offers: the article's MeSH terms, its main topics first, then its authors'
 * keywords; each once, in the spelling that comes first, without those in `present` (keys and names as
 * `foldTagName` compares them). Qualifiers of MeSH terms are left out, since a slash would nest them.
 */
export function suggestedTags(
  { mesh, keywords }: Pick<Citation, 'mesh' | 'keywords'>,
  present: readonly string[],
): string[] {
  const topics = [...mesh.filter(({ major }) => major), ...mesh.filter(({ major }) => !major)];
  const names = [...topics.map(({ term }) => term.split('/')[0] ?? ''), ...keywords];
  const seen = new Set(['', ...present]);
  return names.flatMap((written) => {
    const name = tidyTagName(written.replaceAll('*', '')).replace(/\.$/, '');
    const folded = foldTagName(name);
    if (seen.has(folded) || name.length > LONGEST_TAG) return [];
    seen.add(folded);
    return [name];
  });
}
