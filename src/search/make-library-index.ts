import type { ArticleKey } from '../article/article-key.ts';
import { foldedCharacter } from '../lib/fold-character.ts';
import { eachWord } from './each-word.ts';
import type { Filter } from './filter.ts';
import type { IndexedTag, LibraryIndex } from './library-index.ts';
import type { ListedEntry } from './listed-entry.ts';
import type { Term } from './query.ts';
import type { SearchTexts } from './search-texts.ts';

/** An index without entries. */
export function makeLibraryIndex(): LibraryIndex {
  const rows = new Map<ArticleKey, { entry: ListedEntry; text: string; texts: SearchTexts }>();
  let tags: readonly IndexedTag[] = [];
  const tagText = (entry: ListedEntry) =>
    spaced(tags.filter(({ key }) => entry.tagKeys.includes(key)).map(({ name }) => name));
  const holds = (term: Term, entry: ListedEntry, text: string, texts: SearchTexts): boolean => {
    switch (term.type) {
      case 'words':
        return (text + tagText(entry)).includes(' ' + spaced(term.words).trim());
      case 'field': {
        const field = { tag: tagText(entry), author: spaced(texts.authors), journal: spaced(texts.journal) }[
          term.field
        ];
        return term.words.every((word) => field.includes(' ' + spaced([word]).trim()));
      }
      case 'pmid':
        return texts.identifiers.includes(term.pmid);
      case 'status':
        return term.values.includes(entry.status ?? 'none');
      case 'decision':
        return term.values.includes(entry.decision ?? 'none');
      case 'year':
        return entry.year !== undefined && entry.year >= term.from && entry.year <= term.to;
      case 'has':
        return (term.what === 'note' ? entry.noteCount : entry.highlightCount) > 0;
      case 'is':
        return entry.isRetracted;
    }
  };
  return {
    get size() {
      return rows.size;
    },
    put(entry, texts) {
      const { title, authors, journal, notes, quotes, identifiers, abstract } = texts;
      const text = spaced([title, ...authors, ...journal, ...notes, ...quotes, ...identifiers, abstract]);
      rows.set(entry.key, { entry, text, texts });
    },
    remove: (key) => void rows.delete(key),
    setTags: (now) => void (tags = now),
    get: (key) => rows.get(key)?.entry,
    find(query, filter, sort) {
      const entries = [...rows.values()]
        .filter(({ entry, text, texts }) =>
          query.terms.every((term) => holds(term, entry, text, texts) !== term.not),
        )
        .map(({ entry }) => entry)
        .filter((entry) => fits(entry, filter))
        .sort((a, b) => a.modified - b.modified);
      return { entries: sort.isDescending ? entries.reverse() : entries };
    },
  };
}

function fits(entry: ListedEntry, filter: Filter): boolean {
  const any = <T>(chosen: readonly T[], has: readonly T[]) =>
    chosen.length === 0 || has.some((one) => chosen.includes(one));
  return (
    filter.tags.every((tag) => entry.tagKeys.includes(tag)) &&
    any(filter.statuses, [entry.status ?? 'none']) &&
    any(filter.decisions, [entry.decision ?? 'none']) &&
    any(filter.years, entry.year === undefined ? [] : [entry.year]) &&
    any(filter.journals, entry.journal === undefined ? [] : [entry.journal]) &&
    any(filter.authors, entry.authors) &&
    any(filter.origins, entry.origins) &&
    (!filter.isRetracted || entry.isRetracted)
  );
}

/** The words of texts, folded, with a space before each. */
function spaced(texts: readonly string[]): string {
  let words = '';
  for (const text of texts) {
    eachWord(text, (start, end) => {
      words += ' ' + Array.from(text.slice(start, end), foldedCharacter).join('');
    });
  }
  return words;
}
