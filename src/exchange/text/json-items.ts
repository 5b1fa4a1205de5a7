import { JSONParser } from '@streamparser/json';
import { FileProblem } from '../records/file-problem.ts';
import { JsonGuard } from './json-guard.ts';

/**
 * The items of a JSON list, one after the other, so that no file is too large: the list is the file itself, or stands in it
 * at `path` (`$.rows.*`; `$` is the one item that the file is). Throws FileProblem for what is no list in JSON, and
 * for one that ends too early.
 */
export async function* jsonItems(text: AsyncIterable<string>, path = '$.*'): AsyncGenerator {
  const parser = new JSONParser({ paths: [path], keepStack: false });
  let items: unknown[] = [];
  let error: unknown;
  let isList: boolean | undefined;
  parser.onValue = ({ value, parent }) => {
    isList ??= path === '$' || Array.isArray(parent);
    items.push(value);
  };
  parser.onError = (thrown) => (error ??= thrown);
  const guard = new JsonGuard();
  let isEmpty = true;
  for await (const piece of text) {
    if (piece.trim() === '' && isEmpty) continue;
    isEmpty = false;
    if (!guard.passes(piece)) throw notJson();
    parser.write(piece);
    if (error !== undefined) throw notJson(error);
    if (isList === false) throw new FileProblem(['unreadNoList']);
    yield* items;
    items = [];
  }
  if (isEmpty) throw new FileProblem(['unreadEmpty']);
  if (!parser.isEnded) throw new FileProblem(['unreadCutOff']);
}

function notJson(cause?: unknown): FileProblem {
  return new FileProblem(['unreadNotJson'], { cause });
}
