import type { TextPart } from '../../src/pages/text-parts/text-part.ts';
import { edited, follow } from './edits.ts';
import { letters } from './letters.ts';
import type { Mutated } from './mutations/mutation.ts';

/** `edge`: some of the letters, but not exactly them; `elsewhere`: none of them; both are wrong. */
export type Verdict = 'right' | 'edge' | 'elsewhere' | 'lost';
export type Counts = Record<Verdict, number>;

/** Letters of a part: from the first number to before the second. */
type Span = readonly [start: number, end: number];

/**
 * Judges what was found of a highlight on the changed page by the letters of the part that it covers: marks and white
 * space at its ends don't count.
 */
export function judge(
  found: readonly (Range | undefined)[],
  truth: Span | undefined,
  now: TextPart | undefined,
): Verdict {
  const ranges = found.filter((one) => one !== undefined);
  if (ranges.length === 0) return truth ? 'lost' : 'right';
  const verdicts = ranges.map((one): Verdict => {
    const offsets = now?.offsetsOf(one);
    if (!truth || !now || !offsets) return 'elsewhere';
    const [start, end] = spanOf(now.text, offsets);
    if (start === truth[0] && end === truth[1]) return 'right';
    return start < truth[1] && end > truth[0] ? 'edge' : 'elsewhere';
  });
  return verdicts.find((one) => one !== 'right') ?? 'right';
}

/** Which letters of the part are the highlighted ones now; undefined where they are gone. */
export function truthOf(
  before: string,
  chosen: { readonly start: number; readonly end: number },
  { edits }: Mutated,
  now: TextPart | undefined,
): Span | undefined {
  if (edits === 'gone') return undefined;
  const expected = edited(before, edits);
  if (!now || !letters(now.text).startsWith(letters(expected)))
    throw new Error(`The page does not say what it should:\n${now?.text ?? ''}\n${expected}`);
  return spanOf(expected, follow(chosen, edits));
}

function spanOf(text: string, { start, end }: { readonly start: number; readonly end: number }): Span {
  return [letters(text.slice(0, start)).length, letters(text.slice(0, end)).length];
}
