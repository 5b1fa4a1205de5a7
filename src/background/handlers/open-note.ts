import type { Answer, Request } from '../../protocol/messages.ts';
import { noteForEditing } from '../../store/read/note.ts';
import { library } from '../library.ts';
import { baseForPage } from './write.ts';

/** A note's text and merge state, for an editor to start from. */
export async function openNote({ key, note }: Request<'open-note'>): Promise<Answer<'open-note'>> {
  const { db } = await library();
  return baseForPage(await noteForEditing(db, key, note));
}
