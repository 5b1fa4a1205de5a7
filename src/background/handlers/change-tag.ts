import type { Answer, Request } from '../../protocol/messages.ts';
import { reportProgress } from '../../protocol/progress.ts';
import { changeTag as change } from '../../store/write/change-tag.ts';
import { announce } from '../committed.ts';
import { library } from '../library.ts';

/** The user did something to a tag wherever it is. */
export async function changeTag(request: Request<'change-tag'>): Promise<Answer<'change-tag'>> {
  const done = await change(await library(), request.tag, request.change, (part, total) =>
    reportProgress('change-tag', part, total),
  );
  await announce(done);
  return { ...done.value, revision: done.revision };
}
