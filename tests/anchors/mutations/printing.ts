import type { TextPart } from '../../../src/pages/text-parts/text-part.ts';
import { type Edit, apart, editPage } from '../edits.ts';
import type { Random } from '../random.ts';
import type { Mutation } from './mutation.ts';

/** Nothing happens. */
export const nothing: Mutation = {
  name: 'nothing changed',
  keepsQuote: true,
  mutate: ({ page }) => ({ site: page.site, edits: [] }),
};

/** Lines are broken elsewhere, spaces doubled, made unbreakable or thin; sub- and superscripts come into a new line. */
export const whiteSpace: Mutation = {
  name: 'white space',
  keepsQuote: true,
  mutate({ part, page, random }) {
    const edits = [...part.text.matchAll(/ /g)]
      .filter(() => random.chance(0.3))
      .map(({ index }) => ({
        at: index,
        remove: 1,
        insert: random.pick(['\n          ', '  ', '\u00a0', '\u2009', '\t']),
      }));
    editPage(part, edits);
    for (const script of document(part).querySelectorAll('sub, sup')) {
      if (random.chance(0.5)) script.before('\n');
    }
    return { site: page.site, edits: [] };
  },
};

/** Hyphens, quotes, signs, ligatures, superscripts and Greek letters as another printer sets them. */
export const typography: Mutation = {
  name: 'hyphens, entities, ligatures, Greek',
  keepsQuote: true,
  mutate({ part, page, quote, random }) {
    const edits = printedOtherwise(part.text, quote, random);
    editPage(part, edits);
    return { site: page.site, edits };
  },
};

type Style = readonly [found: RegExp, others: readonly string[]];

const GREEK: Readonly<Record<string, string>> = { alpha: 'α', beta: 'β', gamma: 'γ', kappa: 'κ', delta: 'δ' };
const STYLES: readonly Style[] = [
  [/(?<=\w)-(?=\w)/g, ['‐', '‑', '–', ' - ', '-\u00ad', '']],
  [/[–−]/g, ['-', '—', '&#8211;']],
  [/['’]/g, ['’', '‘', '&apos;']],
  [/["“”]/g, ['“', '”', '&quot;']],
  [/ ?[=<>≤≥±×] ?/g, ['\u2009=\u2009', '&lt;', '&gt;', '≤', '±']],
  [/(?<=\d)\.(?=\d)/g, ['·']],
  [/fi/g, ['ﬁ']],
  [/fl/g, ['ﬂ']],
  [/(?<=\p{L}{4})(?=\p{L}{4})/gu, ['\u00ad']],
  [/(?<=m)2\b/g, ['²', '(2)']],
  [/α|β|γ|κ|δ/g, Object.keys(GREEK)],
  [/\b(?:alpha|beta|gamma|kappa|delta)\b/g, Object.values(GREEK)],
];

/** Some of the places where printers differ, printed otherwise; a stretch's ends stay between two characters. */
export function printedOtherwise(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  random: Random,
): Edit[] {
  const edits = STYLES.flatMap(([found, others], kind) =>
    [...text.matchAll(found)]
      .filter(() => random.chance(kind === 8 ? 0.02 : 0.5))
      .map(({ index, 0: printed }) => ({
        at: index,
        remove: printed.length,
        insert: greek(printed) ?? random.pick(others),
      })),
  );
  const cuts = ({ at, remove }: Edit) =>
    (at <= start && at + remove > start) || (at < end && at + remove >= end) || at === end;
  return apart(edits.filter((edit) => !cuts(edit)));
}

function greek(printed: string): string | undefined {
  return GREEK[printed] ?? Object.entries(GREEK).find(([, letter]) => letter === printed)?.[0];
}

function document(part: TextPart): Element {
  const root = part.roots[0];
  if (!root) throw new Error('A part stands in no element');
  return root;
}
