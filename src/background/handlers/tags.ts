import type { Answer } from '../../protocol/messages.ts';
import { usedTags } from '../../store/read/tags.ts';
import { library } from '../library.ts';

/** All of the user's tags, most used first. */
export async function tags(): Promise<Answer<'tags'>> {
  const { db } = await library();
  return usedTags(db);
}
