/** An entry's fields as they stand there, in TeX; names are lower case. */
export interface BibEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** `@string` gives texts names that later entries use. */
export type BibStrings = ReadonlyMap<string, string>;

const HEAD = /^@\s*([A-Za-z]+)\s*[{(]\s*/;
/** Some programs have names of two words (`key words`). */
const NAME = /[\s,]*([^\s,={}"#]+(?:[ \t]+[^\s,={}"#]+)*)\s*=\s*/y;
/** EndNote leaves the key out, others the comma behind it. */
const KEY = /^(?:[^\s,={}"]*(?:\s+[^\s,={}"]+)*(?=\s*[,})])|[^\s,={}"]+(?=\s+[A-Za-z][\w-]*\s*=))/;
/** Where the next field begins, behind something that is none. */
const NEXT = /[,\n][ \t]*(?=[A-Za-z][\w:+-]*[ \t]*=)/g;
const WORD = /[^\s,{}"#()]+/y;
const JOIN = /\s*#\s*/y;

/**
 * An entry's type, key and fields; a value of several parts (`jan # "~1"`) is one, with the names of `strings` as what
 * they stand for. Undefined for what is no entry.
 */
export function bibFields(text: string, strings: BibStrings): BibEntry | undefined {
  const [head, type = ''] = HEAD.exec(text) ?? [];
  if (head === undefined) return undefined;
  const isString = type.toLowerCase() === 'string';
  const key = isString ? '' : (KEY.exec(text.slice(head.length))?.[0] ?? '');
  const fields: { name: string; value: string }[] = [];
  NAME.lastIndex = head.length + key.length;
  for (;;) {
    const at = NAME.lastIndex;
    const found = NAME.exec(text) ?? nextName(text, at);
    if (!found) break;
    const { value, end } = valueAt(text, NAME.lastIndex, strings);
    if (end === undefined) return undefined;
    fields.push({ name: (found[1] ?? '').toLowerCase(), value });
    NAME.lastIndex = end;
  }
  return { type: type.toLowerCase(), key: key.trim(), fields };
}

/** The next name behind what is no field, `1978` in `year = January 1978`. */
function nextName(text: string, from: number): RegExpExecArray | null {
  NEXT.lastIndex = from;
  if (!NEXT.test(text)) return null;
  NAME.lastIndex = NEXT.lastIndex;
  return NAME.exec(text);
}

function valueAt(text: string, start: number, strings: BibStrings): { value: string; end?: number } {
  let value = '';
  let at = start;
  for (;;) {
    const sign = text[at];
    if (sign === '{' || sign === '"') {
      const end = closing(text, at, sign);
      if (end === undefined) return { value };
      value += text.slice(at + 1, end);
      at = end + 1;
    } else {
      WORD.lastIndex = at;
      const word = WORD.exec(text)?.[0];
      if (word === undefined) return { value };
      value += strings.get(word.toLowerCase()) ?? word;
      at += word.length;
    }
    JOIN.lastIndex = at;
    const join = JOIN.exec(text);
    if (!join) return { value, end: at };
    at += join[0].length;
  }
}

/** Where a value ends that begins with a bracket or a quotation mark. */
function closing(text: string, start: number, opening: string): number | undefined {
  let depth = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (opening === '"' && sign === '"' && depth === 0) return at;
    else if (sign === '}') {
      if (depth === 0) return opening === '{' ? at : undefined;
      depth -= 1;
    }
  }
  return undefined;
}
