import type * as Y from 'yjs';
import { digestOf, writeDerived } from './derived.ts';

/** A root type of the `_lists` document: a name for every file of a reading list that was taken in, `<list> <when made>`. */
function files(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('files');
}

/** Notes down that a file of a list was taken in, the same wherever it is. `at`: when it was made, milliseconds since 1970. */
export function bearListFile(doc: Y.Doc, list: string, at: number): void {
  writeDerived(doc, digestOf(['list', list, at]), () => files(doc).set(`${list} ${at}`, true));
}

/** When the newest file of a list was made that was taken in, milliseconds since 1970; undefined where none was. */
export function newestListFile(doc: Y.Doc, list: string): number | undefined {
  const times = [...files(doc).keys()].flatMap((name) => {
    const [id = '', at = ''] = name.split(' ');
    return id === list && /^\d{1,16}$/.test(at) ? [Number(at)] : [];
  });
  return times.length > 0 ? Math.max(...times) : undefined;
}
