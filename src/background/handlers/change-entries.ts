import type { Answer, Request } from '../../protocol/messages.ts';
import { changeEntries as change } from '../../store/write/change-entries.ts';
import { announce } from '../committed.ts';
import { library } from '../library.ts';

/** The user did one thing to some entries. */
export async function changeEntries(request: Request<'change-entries'>): Promise<Answer<'change-entries'>> {
  const done = await change(await library(), request.keys, request.change);
  await announce(done);
  return { ...done.value, revision: done.revision };
}
