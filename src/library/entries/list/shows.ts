import type { ListedEntry } from '../../../search/listed-entry.ts';
import { type Mark, type MarkedField, marks } from '../../../search/marks.ts';
import type { Query } from '../../../search/query.ts';
import { type Snippet, snippet } from '../../../search/snippet.ts';
import { text } from '../../../ui/text.ts';
import type { EntryTexts } from '../entries-world.ts';

/** What a line shows of the texts of an entry. */
export interface ShownText {
  readonly text: string;
  /** Where it has what is searched for. */
  readonly marks: readonly Mark[];
}

/** How what is searched for shows in the list. */
export interface Shows {
  /** Where a text of an entry has it. */
  readonly marksIn: (text: string, field?: MarkedField) => readonly Mark[];
  /**
   * What a line shows of the entry's notes: around what was found where notes or quotes have it, else around it in the
   * abstract where no other part of the line has it, else a note's beginning.
   */
  readonly noteOf: (entry: ListedEntry) => ShownText;
}

/** `textsOf` gives the texts of an entry, undefined as long as they are not read. Each text is looked through once. */
export function makeShows(query: Query, textsOf: (entry: ListedEntry) => EntryTexts | undefined): Shows {
  const isSearched = query.terms.some(({ type, not }) => !not && (type === 'words' || type === 'field'));
  const known = new Map<string, readonly Mark[]>();
  const notes = new WeakMap<ListedEntry, { texts: EntryTexts | undefined; shown: ShownText }>();
  const marksIn: Shows['marksIn'] = (text, field) => {
    if (!isSearched || text === '') return [];
    const name = `${field ?? ''}:${text}`;
    const all = known.get(name) ?? marks(text, query, field);
    known.set(name, all);
    return all;
  };
  const look = (entry: ListedEntry, texts: EntryTexts | undefined): ShownText => {
    const found = texts && isSearched ? shownSnippet(entry, texts, query, marksIn) : undefined;
    return found ?? { text: entry.firstNote, marks: marksIn(entry.firstNote) };
  };
  return {
    marksIn,
    noteOf(entry) {
      const texts = textsOf(entry);
      const before = notes.get(entry);
      if (before && before.texts === texts) return before.shown;
      const shown = look(entry, texts);
      notes.set(entry, { texts, shown });
      return shown;
    },
  };
}

function shownSnippet(
  entry: ListedEntry,
  { notes, quotes, abstract }: EntryTexts,
  query: Query,
  marksIn: Shows['marksIn'],
): ShownText | undefined {
  const own = snippet([...notes, ...quotes], query);
  if (own) return printed(own);
  const isInLine =
    marksIn(entry.title ?? '').length > 0 ||
    marksIn(entry.authors.join(', '), 'author').length > 0 ||
    marksIn(entry.journal ?? '', 'journal').length > 0;
  const elsewhere = isInLine ? undefined : snippet([abstract], query);
  return elsewhere && printed(elsewhere, text('listInAbstract'));
}

/**
 * The first mark is seen where it stands this early in a text; else what stands before it is cut to this. In UTF-16 units.
 */
const SEEN = 36;
const BEFORE = 24;

function printed(found: Snippet, before = ''): ShownText {
  const first = found.marks[0]?.start ?? 0;
  const isSeen = before.length + first <= SEEN;
  const cut = isSeen ? 0 : found.text.indexOf(' ', first - BEFORE) + 1;
  const from = cut > first ? 0 : cut;
  const isCutBefore = found.isCutBefore || from > 0;
  const start = `${before === '' ? '' : `${before} `}${isCutBefore ? '…' : ''}`;
  const moved = start.length - from;
  return {
    text: `${start}${found.text.slice(from)}${found.isCutAfter ? '…' : ''}`,
    marks: found.marks.map(({ start: at, end }) => ({ start: at + moved, end: end + moved })),
  };
}
