import { useRef } from 'preact/hooks';
import type { NoteView } from '../../protocol/messages.ts';
import type { OnPage } from './use-lost.ts';

/** Where a note stands in the panel: with what is on this page, or with what is in the full text only, or nowhere. */
type NoteGroup = 'here' | 'full-text' | 'lost';

/**
 * The notes of each group in their order; while something is being written nothing changes places, because an element
 * that is moved loses the focus. What is begun meanwhile comes last of what is here.
 */
export function useNoteGroups(
  notes: readonly NoteView[],
  edited: readonly string[],
  onPage: OnPage,
): Record<NoteGroup, readonly string[]> {
  const groups = useRef<ReadonlyMap<string, NoteGroup>>(new Map());
  const now = new Map(notes.map((note) => [note.id, groupOf(note, onPage)]));
  if (edited.length === 0) groups.current = now;
  else {
    const all = new Set([...now.keys(), ...edited]);
    const before = [...groups.current].filter(([id]) => all.has(id));
    const known = new Set(before.map(([id]) => id));
    const added = [...all].filter((id) => !known.has(id));
    groups.current = new Map([...before, ...added.map((id) => [id, 'here'] as const)]);
  }
  const of = (group: NoteGroup) => [...groups.current].flatMap(([id, own]) => (own === group ? [id] : []));
  return { here: of('here'), 'full-text': of('full-text'), lost: of('lost') };
}

function groupOf({ id, quote }: NoteView, { lost, hasFullText }: OnPage): NoteGroup {
  if (!lost.has(id)) return 'here';
  return quote?.part === 'full-text' && !hasFullText ? 'full-text' : 'lost';
}
