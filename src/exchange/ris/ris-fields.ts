import type { Line } from '../text/lines.ts';

/** One field of a record. */
export interface RisField {
  readonly tag: string;
  /** Its lines, joined by line breaks. */
  readonly value: string;
}

/** The fields of one record, from its `TY` to its `ER`. */
export interface RisFields {
  readonly fields: readonly RisField[];
  readonly line: number;
}

/** Something that stands outside of all records. */
export interface RisStray {
  readonly stray: string;
  readonly line: number;
}

/** Two spaces, a hyphen, a space (the RIS specification); programs write tabs, one space or none of them as well. */
const FIELD = /^\s{0,3}([A-Z][A-Z0-9])(?: {2}|\t ?| ?\t)-(?:[ \t](.*))?$/s;
/** With a single space a line of text may look so ("US - based"): only with the tags that programs write. */
const LOOSE =
  /^(TY|ER|TI|T1|AU|A1|PY|Y1|JO|JF|T2|VL|IS|SP|EP|DO|AB|N2|N1|KW|UR|AN|SN|ID|DB|LA) ?-(?:[ \t](.*))?$/s;
/** What Ovid and JSTOR print between records: numbers, links of their own, the journal's abbreviation once more. */
const ASIDE = /^(?:\d+\.|NL {2}- .*|Link to the (?:Ovid|External) .*|(?:Provider|Database|Content): .*)$/;
/** Embase's links carry a second field behind the first. */
const SECOND = /\s{4,}([A-Z][A-Z0-9]) {2}- /;
const OF_ONE_WORD = new Set(['UR', 'DO', 'AN', 'L1', 'L2', 'L3', 'L4', 'LK', 'U1', 'U2', 'M3']);
/** How far the lines of a value are indented in files that PubMargin and other tools write. */
const INDENT = /^ {6}/;

/** Takes RIS lines apart into the fields of records. A record ends at `ER`, at the next `TY`, or with the file. */
export async function* risFields(lines: AsyncIterable<Line>): AsyncGenerator<RisFields | RisStray> {
  let record: { fields: RisField[]; line: number } | undefined;
  let current: { tag: string; lines: string[] } | undefined;
  const endField = () => {
    if (record && current) record.fields.push(...split(current.tag, current.lines.join('\n')));
    current = undefined;
  };
  for await (const { text, number } of lines) {
    const [, tag, value = ''] = FIELD.exec(text) ?? LOOSE.exec(text) ?? [];
    if (tag === undefined) {
      if (current) current.lines.push(text.replace(INDENT, ''));
      else yield* strays(text, number);
      continue;
    }
    endField();
    if (tag === 'TY') {
      if (record) yield record;
      record = { fields: [{ tag, value: value.trim() }], line: number };
    } else if (tag === 'ER') {
      if (record) yield record;
      record = undefined;
    } else if (record) {
      current = { tag, lines: [value] };
    } else {
      yield* strays(text, number);
    }
  }
  endField();
  if (record) yield record;
}

function* strays(line: string, number: number): Generator<RisStray> {
  const stray = line.trim();
  if (stray !== '' && !ASIDE.test(stray)) yield { stray, line: number };
}

function split(tag: string, value: string): RisField[] {
  const second = OF_ONE_WORD.has(tag) ? SECOND.exec(value) : null;
  if (!second) return [{ tag, value }];
  const [whole, next = ''] = second;
  return [
    { tag, value: value.slice(0, second.index) },
    ...split(next, value.slice(second.index + whole.length)),
  ];
}
