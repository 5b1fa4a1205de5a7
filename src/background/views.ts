import { markdownTree } from '../entry/markdown.ts';
import type { BadgeView, EntryView } from '../protocol/messages.ts';
import type { StoredEntry } from '../store/schema.ts';
import { badgeName } from '../ui/badge-name.ts';

/** An entry as the panel shows it: its notes as trees, nothing of the store's own. */
export function entryView(entry: StoredEntry): EntryView {
  return {
    key: entry.key,
    ids: entry.ids,
    title: entry.title,
    tags: entry.tags,
    tagKeys: entry.tagKeys,
    notes: entry.notes.map((note) => ({ ...note, tree: markdownTree(note.body) })),
    status: entry.status,
    decision: entry.decision,
    reasons: entry.reasons,
    rating: entry.rating,
    joined: entry.joined,
    created: entry.created,
    modified: entry.modified,
  };
}

/** An entry as a badge and its card show it. */
export function badgeView(entry: StoredEntry): BadgeView {
  const { key, title, tags, notes, beginnings, status, decision, reasons, rating } = entry;
  // Set by the user only, never by a file.
  const chosen = status ?? decision ?? rating ?? reasons[0];
  const view = {
    key,
    title,
    tags,
    noteCount: notes.length,
    notes: beginnings,
    status,
    decision,
    reasons,
    rating,
    imported: chosen === undefined && [...tags, ...notes].every(({ origin }) => origin !== ''),
  };
  return { ...view, name: badgeName(view) };
}
