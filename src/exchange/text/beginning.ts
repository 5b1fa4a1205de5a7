/** A text whose beginning has been looked at, and which can still be read whole. */
export interface Begun {
  /** At least 8,192 characters, where there are as many. */
  readonly beginning: string;
  readonly whole: AsyncIterable<string>;
}

/** As much as tells formats apart. */
const ENOUGH = 8_192;

/** Looks at the beginning of a text that comes in pieces, and reads no more than it needs for that. */
export async function withBeginning(text: AsyncIterable<string>): Promise<Begun> {
  const pieces: AsyncIterator<string, unknown> = text[Symbol.asyncIterator]();
  let beginning = '';
  while (beginning.length < ENOUGH) {
    const next = await pieces.next();
    if (next.done === true) break;
    beginning += next.value;
  }
  async function* whole(): AsyncGenerator<string> {
    yield beginning;
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
  }
  return { beginning, whole: whole() };
}
