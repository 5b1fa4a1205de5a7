/** TeX's special characters, as its programs, Biber, Pandoc and JabRef read them; `&` and the like get a backslash. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const UNPAIRED: Readonly<Record<string, string>> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};
const SIGNS = new Map(Object.entries({ ...COMMANDS, ...UNPAIRED }).map(([sign, command]) => [command, sign]));

/**
 * A text as TeX: its special characters escaped, and what TeX draws together (`--` is a dash) kept apart. Unicode stays: programs of
 * today read it. BibTeX counts brackets even behind a backslash, so those without a partner are commands. A line that begins with `@`
 * is for many the next entry, whatever it stands in.
 */
export function toTex(text: string): string {
  const brackets: Readonly<Record<string, string>> = isPaired(text) ? {} : UNPAIRED;
  return text
    .replace(/[\\&%$#_{}~^]/g, (sign) => COMMANDS[sign] ?? brackets[sign] ?? `\\${sign}`)
    .replace(/([-`',])(?=\1)/g, '$1{}')
    .replace(/^[ \t]*(?=@)/gm, '$&{}');
}

/** The text of what `toTex` wrote; undefined where another program wrote TeX of its own into it. */
export function fromTex(tex: string): string | undefined {
  if (!/[\\{}]/.test(tex)) return tex;
  const foreign: string[] = [];
  const text = tex.replace(
    /\\text[a-z]+\{\}|\\[&%$#_{}]|(?<=([-`',]))\{\}(?=\1)|(?<=^[ \t]*)\{\}(?=@)|[\\{}]/gm,
    (found: string) => {
      if (found === '{}') return '';
      const sign = SIGNS.get(found) ?? (/^\\[^t]$/.test(found) ? found.slice(1) : undefined);
      if (sign === undefined) foreign.push(found);
      return sign ?? found;
    },
  );
  return foreign.length > 0 ? undefined : text;
}

function isPaired(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[{}]/g)) {
    depth += sign === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
