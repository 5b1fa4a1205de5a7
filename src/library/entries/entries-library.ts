import type { Citation } from '../../article/citation.ts';
import { onLibraryChange } from '../../protocol/notices.ts';
import type { ListedEntry } from '../../search/listed-entry.ts';
import { makeLibraryIndex } from '../../search/make-library-index.ts';
import type { SearchTexts } from '../../search/search-texts.ts';
import { libraryConnection } from '../../store/open.ts';
import { usedTags } from '../../store/read/tags.ts';
import type { StoredEntry } from '../../store/schema.ts';
import type { EntriesWorld } from './entries-world.ts';

// TEMPORARY until SEARCH's loader is there.
export function entriesLibrary(): EntriesWorld {
  const connect = libraryConnection();
  return {
    async newest(most) {
      const db = await connect();
      const [tags, total] = await Promise.all([usedTags(db), db.count('entries')]);
      const entries: ListedEntry[] = [];
      const transaction = db.transaction(['entries', 'citations']);
      let at = await transaction.objectStore('entries').index('modified').openCursor(null, 'prev');
      while (at && entries.length < most) {
        const citation = await transaction.objectStore('citations').get(at.value.key);
        entries.push(listed(at.value, citation?.citation));
        at = await at.continue();
      }
      return { entries, tags, total };
    },
    follow(onRead, onError, signal) {
      const index = makeLibraryIndex();
      const read = async () => {
        const db = await connect();
        const [tags, entries, citations] = await Promise.all([
          usedTags(db),
          db.getAll('entries'),
          db.getAll('citations'),
        ]);
        index.setTags(tags);
        const printed = new Map(citations.map(({ key, citation }) => [key, citation]));
        for (const entry of entries) {
          const citation = printed.get(entry.key);
          index.put(listed(entry, citation), texts(entry, citation));
        }
        if (!signal.aborted) onRead({ index, tags, read: entries.length, total: entries.length });
      };
      read().catch(onError);
      onLibraryChange(() => void read().catch(onError), signal);
    },
  };
}

function listed(entry: StoredEntry, citation: Citation | undefined): ListedEntry {
  return {
    key: entry.key,
    title: entry.title ?? citation?.title,
    authors: citation?.authors.map(({ name }) => name) ?? [],
    journal: citation?.journalAbbreviation ?? citation?.journal,
    year: citation?.date?.year,
    tagKeys: entry.tagKeys,
    status: entry.status,
    decision: entry.decision,
    rating: entry.rating,
    firstNote: entry.beginnings[0]?.excerpt ?? '',
    noteCount: entry.notes.length,
    highlightCount: entry.notes.filter(({ quote }) => quote).length,
    isRetracted: citation?.notices.some(({ kind }) => kind === 'retraction-in') ?? false,
    origins: [...new Set(entry.tags.map(({ origin }) => origin))],
    created: entry.created,
    modified: entry.modified,
  };
}

function texts(entry: StoredEntry, citation: Citation | undefined): SearchTexts {
  return {
    title: entry.title ?? '',
    authors: citation?.authors.map(({ name, fullName }) => fullName ?? name) ?? [],
    journal: [citation?.journal ?? '', citation?.journalAbbreviation ?? ''],
    notes: entry.notes.map(({ body }) => body),
    quotes: entry.notes.flatMap(({ quote }) => quote?.quote.exact ?? []),
    identifiers: Object.values(entry.ids).filter((id) => id !== undefined),
    abstract: citation?.abstracts.flatMap(({ sections }) => sections.map(({ text }) => text)).join(' ') ?? '',
  };
}
