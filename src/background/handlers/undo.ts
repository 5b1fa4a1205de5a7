import type { Answer, Request } from '../../protocol/messages.ts';
import { reportProgress } from '../../protocol/progress.ts';
import { undoChange } from '../../store/write/undo.ts';
import { announce } from '../committed.ts';
import { library } from '../library.ts';
import { writeAnswer } from './write.ts';

/** Brings back what a change removed. */
export async function undo({ history }: Request<'undo'>): Promise<Answer<'undo'>> {
  const done = await undoChange(await library(), history, (part, total) =>
    reportProgress('undo', part, total),
  );
  await announce(done);
  return writeAnswer(done.value, done.revision);
}
