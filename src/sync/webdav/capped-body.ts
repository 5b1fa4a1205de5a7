import { concatenated } from '../../lib/concatenated.ts';
import { SyncFault } from '../sync-fault.ts';

/** The pieces of an answer's body as they come. Throws SyncFault `too-large` as soon as they are more than `most` bytes. */
export async function* cappedPieces(answer: Response, most: number): AsyncGenerator<Uint8Array> {
  const reader = answer.body?.getReader();
  if (!reader) return;
  let length = 0;
  let isWhole = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isWhole = done;
      if (done) return;
      length += value.length;
      if (length > most) throw new SyncFault('too-large', 'The server sent more than belongs to PubMargin.');
      yield value;
    }
  } finally {
    // What is left is not loaded. A body that broke off can't be cancelled any more.
    if (!isWhole) await reader.cancel().catch(() => undefined);
  }
}

/** All of an answer's body. Throws SyncFault `too-large` when it is more than `most` bytes. */
export async function cappedBody(answer: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  return concatenated(await Array.fromAsync(cappedPieces(answer, most)));
}
