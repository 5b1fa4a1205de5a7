/** What a stream gives, piece by piece. Chromium lets streams be iterated themselves from version 124 on only. */
export async function* streamPieces<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
