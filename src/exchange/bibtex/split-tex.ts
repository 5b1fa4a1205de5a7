/** A TeX text taken apart where `separator` stands outside of brackets; parts are trimmed, empty ones don't count. */
export function splitTex(tex: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  const marks = new RegExp(String.raw`\\.|[{}]|(?<separator>${separator.source})`, 'gis');
  for (const { 0: mark, index, groups } of tex.matchAll(marks)) {
    if (mark === '{') depth += 1;
    else if (mark === '}') depth -= 1;
    else if (groups?.separator !== undefined && depth <= 0) {
      parts.push(tex.slice(start, index));
      start = index + mark.length;
    }
  }
  parts.push(tex.slice(start));
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** What is in the brackets that stand around all of a text; undefined where none do. */
export function bracketed(tex: string): string | undefined {
  if (!tex.startsWith('{') || !tex.endsWith('}')) return undefined;
  let depth = 0;
  for (const { 0: mark, index } of tex.matchAll(/\\.|[{}]/gs)) {
    if (mark === '{') depth += 1;
    else if (mark === '}') depth -= 1;
    if (depth === 0) return index === tex.length - 1 ? tex.slice(1, -1) : undefined;
  }
  return undefined;
}
