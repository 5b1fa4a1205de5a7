import type { Answer, Request } from '../../protocol/messages.ts';
import type { ActState } from '../../store/read/act.ts';
import { doActStep, leaveAct as leave, undoActStep } from '../../store/write/do-act.ts';
import type { Committed } from '../../store/write/writing.ts';
import { announce } from '../committed.ts';
import { library } from '../library.ts';

/** The next step of one thing done to many entries. */
export async function doAct(request: Request<'do-act'>): Promise<Answer<'do-act'>> {
  return answer(await doActStep(await library(), request));
}

/** The last step of an act is undone. */
export async function undoAct(request: Request<'undo-act'>): Promise<Answer<'undo-act'>> {
  return answer(await undoActStep(await library(), request));
}

/** What was cut off of an act stays as it is. */
export async function leaveAct({ act }: Request<'leave-act'>): Promise<Answer<'leave-act'>> {
  return answer(await leave(await library(), act));
}

async function answer(done: Committed<ActState | undefined>): Promise<Answer<'do-act'>> {
  await announce(done);
  return { act: done.value ?? null, revision: done.revision };
}
