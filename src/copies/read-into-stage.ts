import { readPubMarginJson } from '../exchange/pubmargin-json-reading.ts';
import { toBase64 } from '../lib/base64.ts';
import { streamPieces } from '../lib/stream-pieces.ts';
import { ask } from '../protocol/ask.ts';
import type { OpenedFile, Waiting } from './files-world.ts';

/** So many characters go in one message: far below the 64 MiB that browsers refuse, and so few that the page goes on. */
const MESSAGE = 1024 * 1024;

/**
 * Reads a PubMargin file piece by piece and has the background put its documents aside. Where it cannot be read, or nobody
 * waits for it any more, what was put aside is forgotten. Throws FileFault, and the signal's reason.
 */
export async function readIntoStage(file: Blob, { progress, signal }: Waiting): Promise<OpenedFile> {
  const id = Date.now();
  try {
    const reading = readPubMarginJson(counted(file, progress));
    let waiting: { id: string; state: string }[] = [];
    let size = 0;
    // While one message is on its way, the next is made.
    let sending: Promise<unknown> = Promise.resolve();
    const send = async () => {
      const documents = waiting;
      [waiting, size] = [[], 0];
      await sending;
      sending = ask('stage-file', { file: id, documents });
      sending.catch(() => undefined); // It fails where it is waited for.
    };
    for (;;) {
      const { done, value } = await reading.next();
      signal.throwIfAborted();
      if (done) {
        await send();
        await sending;
        return { id, head: value };
      }
      for (const document of value) {
        const state = toBase64(document.state);
        waiting.push({ id: document.id, state });
        size += state.length;
        if (size > MESSAGE) await send();
      }
    }
  } catch (error) {
    await ask('forget-file', { file: id }).catch(() => undefined); // It would go by itself in a day.
    throw error;
  }
}

async function* counted(file: Blob, progress: Waiting['progress']): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const piece of streamPieces(file.stream())) {
    yield piece;
    read += piece.length;
    progress(read, file.size);
  }
}
