import type { TextPart } from '../../src/pages/text-parts/text-part.ts';

/** A change to a text: at this offset so many characters go, and these come. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** In order, without those that overlap or touch an earlier one. */
export function apart(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.at - b.at)) {
    const last = kept.at(-1);
    if (!last || edit.at > last.at + last.remove) kept.push(edit);
  }
  return kept;
}

/** The text after the edits. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { at, remove, insert } of edits) {
    result += text.slice(from, at) + insert;
    from = at + remove;
  }
  return result + text.slice(from);
}

/**
 * Where a stretch of the old text is in the new one: what was inserted at its very ends is not in it; where one of its
 * ends was replaced, all that came instead is.
 */
export function follow(
  { start, end }: { start: number; end: number },
  edits: readonly Edit[],
): { start: number; end: number } {
  const moved = (offset: number, isStart: boolean) => {
    let shift = 0;
    for (const { at, remove, insert } of edits) {
      const last = at + remove;
      if (last < offset || (last === offset && (remove > 0 || isStart))) shift += insert.length - remove;
      else if (at < offset) return at + shift + (isStart ? 0 : insert.length);
    }
    return offset + shift;
  };
  return { start: moved(start, true), end: moved(end, false) };
}

/** Makes the edits in the page that the part stands in; the part is of no use afterwards. */
export function editPage(part: TextPart, edits: readonly Edit[]): void {
  // All places first: a part that the page has left behind gives none.
  const places = edits.map((edit) => placeOf(part, edit));
  for (const { node, offset, gone, insert } of places.reverse()) {
    gone?.deleteContents();
    node.insertData(offset, insert);
  }
}

/** Where an edit's words come: in the block of what stands before them, so that a sentence is added to its paragraph. */
function placeOf(part: TextPart, { at, remove, insert }: Edit) {
  const isBefore = remove > 0 || at === 0 || part.text.charAt(at - 1) === '\n';
  const beside = isBefore ? part.rangeAt(at, at + 1) : part.rangeAt(at - 1, at);
  if (!beside) throw new Error(`Nothing stands at ${at}`);
  const { startContainer, startOffset, endContainer, endOffset } = beside;
  return {
    node: (isBefore ? startContainer : endContainer) as Text,
    offset: isBefore ? startOffset : endOffset,
    gone: remove > 0 ? part.rangeAt(at, at + remove) : undefined,
    insert,
  };
}
