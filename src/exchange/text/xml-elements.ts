import { SaxesParser } from 'saxes';
import { FileProblem } from '../records/file-problem.ts';

/** An element's name and attributes, each name with its namespace before it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
}

/** What takes elements in, in the order of the file, and gives away what it has made of them so far. */
export interface XmlReader<Found> {
  open(element: XmlElement): void;
  text(text: string): void;
  close(): void;
  take(): Found[];
}

/** In UTF-16 units: no single text of an article's comes near. */
const LONGEST_TEXT = 20_000_000;
const DEEPEST = 100;

const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/**
 * What a reader makes of an XML file that comes in pieces. Throws FileProblem for what is no XML, is cut off, or
 * defines entities of its own: those are never expanded, so that a short file cannot become a huge one.
 */
export async function* xmlFound<Found>(
  text: AsyncIterable<string>,
  reader: XmlReader<Found>,
): AsyncGenerator<Found> {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let unread = 0;
  let isEnd = false;
  parser.on('error', (cause) => {
    throw isEnd ? new FileProblem(['unreadCutOff'], { cause }) : damaged(parser.line, cause);
  });
  parser.on('doctype', (declared) => {
    if (/<!ENTITY/.test(declared)) throw new FileProblem(['unreadEntities']);
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    unread = 0;
    depth += 1;
    if (depth > DEEPEST) throw damaged(parser.line);
    const named = Object.values(attributes).map((one): [string, string] => [one.uri + one.local, one.value]);
    reader.open({ name: uri + local, attributes: new Map(named), line: parser.line });
  });
  parser.on('text', (found) => reader.text(found));
  parser.on('cdata', (found) => reader.text(found));
  parser.on('closetag', () => {
    unread = 0;
    depth -= 1;
    reader.close();
  });
  let isEmpty = true;
  for await (const piece of text) {
    // White space before the declaration is an error in XML only.
    const shown = isEmpty ? piece.trimStart() : piece;
    if (shown === '') continue;
    isEmpty = false;
    unread += shown.length;
    parser.write(shown.replace(FORBIDDEN, ''));
    if (unread > LONGEST_TEXT) throw damaged(parser.line);
    yield* reader.take();
  }
  if (isEmpty) throw new FileProblem(['unreadEmpty']);
  isEnd = true;
  parser.close();
  yield* reader.take();
}

function damaged(line: number, cause?: Error): FileProblem {
  return new FileProblem(['unreadNotXml', line], { cause });
}
