import type * as Y from 'yjs';

/** Replace `remove` UTF-16 units at `at` by `insert`. */
export interface TextEdit {
  at: number;
  remove: number;
  insert: string;
}

/**
 * What turns one text into another: everything between their common beginning and their common end. Neither end of
 * the edit lies inside a surrogate pair, because Yjs would break the character; undefined when the texts are equal.
 */
export function textEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (splitsPair(before, start) || splitsPair(after, start)) start--;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    end++;
  }
  if (splitsPair(before, before.length - end) || splitsPair(after, after.length - end)) end--;
  return {
    at: start,
    remove: before.length - end - start,
    insert: after.slice(start, after.length - end),
  };
}

/** Makes a shared text say `after`, touching only what differs. Says whether anything did. */
export function rewriteText(text: Y.Text, after: string): boolean {
  const edit = textEdit(text.toJSON(), after);
  if (!edit) return false;
  if (edit.remove > 0) text.delete(edit.at, edit.remove);
  if (edit.insert !== '') text.insert(edit.at, edit.insert);
  return true;
}

function splitsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1)) && at > 0;
}
