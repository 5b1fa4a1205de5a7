import type { Citation } from '../../article/citation.ts';
import type { Entry } from '../../entry/entry.ts';
import { HIGHLIGHT_COLOURS } from '../../entry/highlight-colour.ts';
import { isKnownTime } from '../../entry/note-time.ts';
import type { FileRecord } from './record.ts';

/** An entry as files carry it, with what is known of its article; absent parts are absent. */
export function recordOfEntry(entry: Entry, citation: Citation): FileRecord {
  const { tags, notes, status, decision, reasons, rating, extra, sameAs, related } = entry;
  return {
    citation: { ...citation, ids: { ...citation.ids, ...entry.ids } },
    tags: tags.map(({ name, colour, origin }) => ({ name, colour, ...(origin !== '' && { origin }) })),
    notes: notes.map(({ id, body, author, origin, created, modified, quote, colour, ...note }) => ({
      id,
      body,
      ...(author !== '' && { author }),
      ...(origin !== '' && { origin }),
      ...(isKnownTime(created) && { created }),
      ...(isKnownTime(modified) && { modified }),
      ...(quote && { quote }),
      ...highlightColour(colour),
      ...(note.sameAs !== undefined && { sameAs: note.sameAs }),
    })),
    ...(status && { status }),
    ...(decision && { decision }),
    reasons,
    ...(rating && { rating }),
    extra: extra ?? [],
    ...(sameAs !== undefined && { sameAs }),
    ...(related && { related }),
  };
}

function highlightColour(colour: string | undefined): Pick<FileRecord['notes'][number], 'colour'> {
  const known = HIGHLIGHT_COLOURS.find((one) => one === colour);
  return known ? { colour: known } : {};
}
