/** A text as files come: in pieces. */
export async function* pieces(texts: Iterable<string>): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}
