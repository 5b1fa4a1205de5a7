import { withoutAnd } from './author-line.ts';
import type { Author } from './citation.ts';

const PARTICLES = String.raw`(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]el|[Dd]ella|[Dd]en|[Dd]er|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Ll]a|[Ll]e|[Ee]l|[Aa]l|[Tt]en|[Tt]er|[Bb]in|[Ii]bn|[Zz]u|[Aa]f|'t)[ -]){0,3}`;
const WORD = String.raw`(?:[dlDLO]['’‘´])?\p{Lu}[\p{L}\p{M}'’‘´‐‑-]{0,40}`;
const SURNAME = String.raw`(?<surname>${PARTICLES}${WORD}(?: ${PARTICLES}${WORD}){0,3}?)`;
const CAPITAL = String.raw`\p{Lu}(?![\p{Ll}'’])`;
const TIGHT = String.raw`(?<initials>${CAPITAL}(?:\.?[-‐]?${CAPITAL}){0,4})(?!\p{L})`;
const SPACED = String.raw`(?<initials>\p{Lu}\.(?: ?[-‐]?\p{Lu}\.){1,4}|${TIGHT.slice('(?<initials>'.length)}`;
const SUFFIX = String.raw`(?:,? (?<suffix>Jr|Sr|II|III|IV|[23][nr]d|[4-9]th)\b)?`;

/** One author's name where the last one ended: `Back, D.` · `Fagnant D.J.` and `Biswas A` · `G. Gatti`. */
const NAMES = [
  // The word before the comma is no initial: "Kijsanayotin B, B Marcelo A" is two names.
  String.raw`${SURNAME}(?<=\p{Ll}|\p{Lu}{4}), ?${SPACED}\.?${SUFFIX}`,
  String.raw`${SURNAME} ${TIGHT}${SUFFIX}`,
  String.raw`(?<initials>\p{Lu}\.(?:[ -]?\p{Lu}\.){0,3}) ?(?<surname>${PARTICLES}${WORD}(?: (?!and\b)${PARTICLES}${WORD})?)${SUFFIX}`,
].map((form) => new RegExp(form, 'uy'));

const BETWEEN = /\.?(?:\s*[,;]\s*(?:and |& ?)?| and | & )(?!et al)/y;
/** What ends an author list that is sure to be one: a full stop, colon, bracket, `et al`. */
const END = /\.?[,;]? ?(?:\(?et ?al\b\.?\)?(?: ?[.:,])?|\.(?= |$)|:|\.?(?=,? ?\(|,? ?["“])| \.)\s*/y;

/** PubMed's order where a group comes first: `RECOVERY Collaborative Group; Horby P, Lim WS.` */
const GROUP_FIRST = /^(\p{Lu}[^.;:()]{2,150}); (?=\p{L})/u;

/** The authors that a text begins with, and where what follows them begins. */
export interface LeadingAuthors {
  authors: Author[];
  end: number;
}

/**
 * Reads the author list that stands at `start`; undefined where there is none. `loose` takes a list that ends
 * without a mark (medluna: `Arber C Nat Rev Drug Discov.`) or with a comma before the title.
 */
export function leadingAuthors(text: string, start = 0, loose = false): LeadingAuthors | undefined {
  const found = peopleAt(text, start, loose);
  if (found || start > 0 || loose) return found;
  // Only what begins with no person's name: authors may be parted by semicolons too.
  const group = GROUP_FIRST.exec(text);
  const people = group && peopleAt(text, group[0].length, loose);
  return group?.[1] && people
    ? { authors: [{ name: group[1], group: true }, ...people.authors], end: people.end }
    : undefined;
}

function peopleAt(text: string, start: number, loose: boolean): LeadingAuthors | undefined {
  const authors: Author[] = [];
  let end = start;
  let found = authorAt(text, start);
  while (found) {
    authors.push(...found.authors);
    end = found.end;
    BETWEEN.lastIndex = end;
    found = BETWEEN.test(text) ? authorAt(text, BETWEEN.lastIndex) : undefined;
  }
  if (authors.length === 0) return undefined;
  const groups = /^; (?=\p{Lu})([^.;]{3,200})\. /u.exec(text.slice(end, end + 210));
  if (groups?.[1]) {
    authors.push(...groups[1].split(', ').map((name) => ({ name: withoutAnd(name), group: true })));
    return { authors, end: end + groups[0].length };
  }
  END.lastIndex = end;
  if (END.test(text)) return { authors, end: END.lastIndex };
  // "Blumenthal, D., Use of …" and "C. F. Perno. 2002": the initials took the mark.
  const mark = /^[.,]{1,2} /.exec(text.slice(end, end + 3)) ?? (text[end - 1] === '.' ? [''] : undefined);
  if (mark ?? loose) return { authors, end: end + (mark?.[0].length ?? 0) };
  return undefined;
}

function authorAt(text: string, start: number): LeadingAuthors | undefined {
  return nameAt(text, start) ?? singleNamesAt(text, start);
}

function nameAt(text: string, start: number): LeadingAuthors | undefined {
  for (const form of NAMES) {
    form.lastIndex = start;
    const match = form.exec(text);
    const { surname, initials, suffix } = match?.groups ?? {};
    if (!surname || !initials) continue;
    const name = [surname, initials.replace(/[. ‐-]/g, ''), suffix].filter(Boolean).join(' ');
    return { authors: [{ name }], end: form.lastIndex };
  }
  return undefined;
}

/** People of one name count only between others: `Ayu DG, Andriayani, Telaumbanua DJ`. */
function singleNamesAt(text: string, start: number): LeadingAuthors | undefined {
  const single = /\p{Lu}[\p{L}\p{M}'’-]{1,40}(?=, )/uy;
  const authors: Author[] = [];
  for (let next = start; authors.length < 10; next = single.lastIndex + 2) {
    single.lastIndex = next;
    const name = single.exec(text)?.[0];
    if (name === undefined) return undefined;
    authors.push({ name });
    const after = nameAt(text, single.lastIndex + 2);
    if (after) return { authors: [...authors, ...after.authors], end: after.end };
  }
  return undefined;
}
