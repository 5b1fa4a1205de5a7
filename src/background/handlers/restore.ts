import { fromBase64 } from '../../lib/base64.ts';
import type { Answer, Request } from '../../protocol/messages.ts';
import { restoreDocuments } from '../../store/write/restore.ts';
import { announce } from '../committed.ts';
import { library } from '../library.ts';

/** Merges the documents of a PubMargin file into the library. */
export async function restore({ documents }: Request<'restore'>): Promise<Answer<'restore'>> {
  const decoded = documents.map(({ id, state }) => ({ id, state: fromBase64(state) }));
  const done = await restoreDocuments(await library(), decoded);
  await announce({ keys: done.keys.length > 0 ? 'all' : [], revision: done.revision });
  return { entries: done.value, revision: done.revision };
}
