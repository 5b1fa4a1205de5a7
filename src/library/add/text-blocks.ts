/** A piece of a pasted text that is about one thing: an identifier line, or a reference with all of its lines. */
export interface TextBlock {
  /** The line that it begins in, counted from 1. */
  readonly line: number;
  /** As they are, but for white space at their ends; in a block that is marked, empty ones too. */
  readonly lines: readonly string[];
}

/** `12. `, `[12] `, `(12) `, `12) `, PubMed's own `12: `: where a numbered reference begins. */
const NUMBERED = /^\s*(?:\[\d{1,4}\]|\(?\d{1,4}\)|\d{1,4}[.:])\s+\S/;
/** Where a record of RIS or MEDLINE text begins, or one of BibTeX. */
const RECORD = /^(?:TY {2}- |PMID- |@\w+\s*\{)/;
/** A line of a table whose first column is a PMID. */
const ROW = /^"?\d{5,8}"?[,;\t]/;

/**
 * Divides a pasted text into blocks. References that wrap over several lines are put together: numbered ones reach to the
 * next number, of others a line goes on where the one before it did not end. `isIds`: does a line hold nothing but
 * identifiers? Such a line stands alone, unless it names what it is (`doi: …`) right below a reference.
 */
export function textBlocks(text: string, isIds: (line: string) => boolean): TextBlock[] {
  const lines = text.split(/\r\n|\r|\n/);
  const begins = beginnings(lines);
  const blocks: { line: number; lines: string[] }[] = [];
  let isOpen = false;
  for (const [index, whole] of lines.entries()) {
    const line = whole.trim();
    const last = blocks.at(-1);
    if (line === '') {
      isOpen &&= begins !== undefined;
      if (isOpen) last?.lines.push('');
      continue;
    }
    const goesOn = isOpen && last && (begins ? !begins.test(line) : continues(last.lines, line, isIds));
    if (goesOn) last.lines.push(whole.trimEnd());
    else blocks.push({ line: index + 1, lines: [whole.trimEnd()] });
    isOpen = begins ? isOpen || begins.test(line) : true;
  }
  return blocks;
}

/** What every block of this text begins with; undefined where nothing marks them. */
function beginnings(lines: readonly string[]): RegExp | undefined {
  return [RECORD, NUMBERED].find((mark) => lines.filter((line) => mark.test(line)).length >= 2);
}

function continues(before: readonly string[], line: string, isIds: (line: string) => boolean): boolean {
  const last = before.at(-1)?.trim() ?? '';
  if (isIds(last) || ROW.test(line)) return false;
  if (isIds(line)) return /^(?:doi|pmid|pmcid|https?:)/i.test(line) && before.length < 20;
  return /[,;:&–-]$/.test(last) || (!/[.\])]$/.test(last) && !/^\p{Lu}/u.test(line));
}
