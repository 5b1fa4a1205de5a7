import type { Decision } from '../../entry/entry.ts';

/** What Rayyan (rayyan.ai) says of a record in the field for notes. */
export interface RayyanNotes {
  readonly decision: Decision | undefined;
  readonly labels: readonly string[];
  readonly reasons: readonly string[];
  /** Reviewers' own notes, with the name that Rayyan gives. */
  readonly notes: readonly { readonly author: string; readonly body: string }[];
}

const BEGINS = /^\s*(?:RAYYAN-(?:INCLUSION|LABELS|EXCLUSION-REASONS)|USER-NOTES): /;
/** Behind what stood there before, the article's notes in the file that Rayyan was given. */
const BEGINS_BEHIND = / \| (?=RAYYAN-(?:INCLUSION|LABELS|EXCLUSION-REASONS): )/;
const DECISIONS: Readonly<Record<string, Decision>> = {
  included: 'include',
  excluded: 'exclude',
  maybe: 'maybe',
  true: 'include',
  false: 'exclude',
};

/**
 * Rayyan's line of a record: `RAYYAN-INCLUSION: {"Emily"=>"Included"} | RAYYAN-LABELS: rct,child | RAYYAN-EXCLUSION-REASONS:
 * wrong population | USER-NOTES: {"Emily"=>["look again"]}` (as its exports have it, also in CSV). Reviewers who don't agree
 * leave no decision. Undefined for a note of another kind.
 */
export function rayyanNotes(text: string): RayyanNotes | undefined {
  if (!BEGINS.test(text)) return undefined;
  const parts = new Map<string, string>();
  for (const part of text.split(/ \| (?=RAYYAN-|USER-NOTES)/)) {
    const [, name = '', value = ''] = /^\s*([A-Z-]+): ?(.*)$/s.exec(part) ?? [];
    parts.set(name, value.trim());
  }
  const decided = pairs(parts.get('RAYYAN-INCLUSION')).map(([, said]) => DECISIONS[said.toLowerCase()]);
  const [first] = decided;
  return {
    decision: decided.every((one) => one === first) ? first : undefined,
    labels: listed(parts.get('RAYYAN-LABELS')),
    reasons: listed(parts.get('RAYYAN-EXCLUSION-REASONS')),
    notes: pairs(parts.get('USER-NOTES')).map(([author, body]) => ({ author, body })),
  };
}

/** A note that Rayyan has written behind, without that; the rest is Rayyan's line, '' where there is none. */
export function apartFromRayyan(text: string): { before: string; rayyan: string } {
  const { index } = BEGINS_BEHIND.exec(text) ?? {};
  if (BEGINS.test(text)) return { before: '', rayyan: text };
  return index === undefined
    ? { before: text, rayyan: '' }
    : { before: text.slice(0, index), rayyan: text.slice(index + ' | '.length) };
}

const WORDS: Readonly<Record<Decision, string>> = {
  include: 'Included',
  exclude: 'Excluded',
  maybe: 'Maybe',
};

/** The same line of what is said of a record, in the name of `reviewer` where nobody is named; '' where nothing is said. */
export function rayyanText({ decision, labels, reasons, notes }: RayyanNotes, reviewer: string): string {
  const byAuthor = Map.groupBy(notes, ({ author }) => author || reviewer);
  const said = [...byAuthor].map(
    ([author, of]) => `${quoted(author)}=>[${of.map(({ body }) => quoted(body)).join(', ')}]`,
  );
  return [
    decision && `RAYYAN-INCLUSION: {${quoted(reviewer)}=>"${WORDS[decision]}"}`,
    labels.length > 0 && `RAYYAN-LABELS: ${labels.map(withoutCommas).join(',')}`,
    reasons.length > 0 && `RAYYAN-EXCLUSION-REASONS: ${reasons.map(withoutCommas).join(',')}`,
    said.length > 0 && `USER-NOTES: {${said.join(', ')}}`,
  ]
    .filter(Boolean)
    .join(' | ');
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')}"`;
}

/** Rayyan has commas between them, and no way to write one. */
function withoutCommas(name: string): string {
  return name.replaceAll(',', ';');
}

function listed(value = ''): string[] {
  return value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}

/** `{"Emily"=>"Included", "Jo"=>["a", "b"]}`: Ruby's print of a hash; lists are taken apart. */
function pairs(value = ''): [name: string, said: string][] {
  const found: [string, string][] = [];
  const each =
    /"((?:[^"\\]|\\.)*)"\s*=>\s*(\[(?:"(?:[^"\\]|\\.)*"|[^"\]])*\]|"(?:[^"\\]|\\.)*"|true\b|false\b)/gs;
  for (const [, name = '', said = ''] of value.matchAll(each)) {
    if (/^[tf]/.test(said)) found.push([unescaped(name), said]);
    for (const [, text = ''] of said.matchAll(/"((?:[^"\\]|\\.)*)"/gs))
      found.push([unescaped(name), unescaped(text)]);
  }
  return found;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, character: string) => (character === 'n' ? '\n' : character));
}
