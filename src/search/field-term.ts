import type { Decision, Status } from '../entry/entry.ts';
import type { Term } from './query.ts';

const FIELDS = ['tag', 'author', 'journal', 'year', 'status', 'decision', 'has', 'is', 'pmid'] as const;
/** What may stand before a colon. */
export type Field = (typeof FIELDS)[number];

/** Is this a field that the search knows? */
export function isField(name: string): name is Field {
  return FIELDS.some((field) => field === name);
}

const STATUSES: Readonly<Record<string, Status | 'none'>> = {
  toread: 'to-read',
  reading: 'reading',
  read: 'read',
  none: 'none',
};
const DECISIONS: Readonly<Record<string, Decision | 'none'>> = {
  include: 'include',
  included: 'include',
  maybe: 'maybe',
  exclude: 'exclude',
  excluded: 'exclude',
  none: 'none',
};
const WHAT_IT_HAS = { note: 'note', notes: 'note', highlight: 'highlight', highlights: 'highlight' } as const;
const WHAT_IT_IS = { retracted: 'retracted' } as const;

/** What a field and its value (some visible text) ask for; undefined where the value is none for this field. */
export function fieldTerm(
  field: Field,
  value: string,
  words: readonly string[],
  not: boolean,
): Term | undefined {
  switch (field) {
    case 'tag':
    case 'author':
    case 'journal':
      return words.length === 0 ? undefined : { type: 'field', field, text: value, words, not };
    case 'year':
      return yearTerm(value, not);
    case 'pmid': {
      const pmid = /^\s*0*([1-9]\d{0,7})\s*$/.exec(value)?.[1];
      return pmid === undefined ? undefined : { type: 'pmid', pmid, not };
    }
    case 'status': {
      const values = named(STATUSES, value);
      return values.length === 0 ? undefined : { type: 'status', values, not };
    }
    case 'decision': {
      const values = named(DECISIONS, value);
      return values.length === 0 ? undefined : { type: 'decision', values, not };
    }
    case 'has': {
      const [what] = named(WHAT_IT_HAS, value);
      return what && { type: 'has', what, not };
    }
    case 'is': {
      const [what] = named(WHAT_IT_IS, value);
      return what && { type: 'is', what, not };
    }
  }
}

/** What has this name; where there is nothing, what begins so: it may still be being typed. */
function named<Value>(values: Readonly<Record<string, Value>>, typed: string): Value[] {
  const name = typed.toLowerCase().replace(/[\s_-]/g, '');
  const all = Object.entries(values);
  const exact = all.filter(([one]) => one === name);
  const found = exact.length > 0 ? exact : all.filter(([one]) => one.startsWith(name));
  return [...new Set(found.map(([, value]) => value))];
}

/** The first and last year of `2020`, `2019-2023`, `2019-`, `-2010`; of one half typed those that it may become. */
function yearTerm(value: string, not: boolean): Term | undefined {
  const parts = /^\s*(\d{0,4})\s*(?:(-|–|—|\.\.)\s*(\d{0,4})\s*)?$/.exec(value);
  if (!parts) return undefined;
  const [, first = '', dash, last = ''] = parts;
  if (first === '' && last === '') return undefined;
  const from = Number(first.padEnd(4, '0'));
  const to = dash === undefined ? Number(first.padEnd(4, '9')) : Number(last.padEnd(4, '9'));
  // Half typed, the second year may still be on its way up.
  const areSwapped = first.length === 4 && last.length === 4 && from > to;
  return areSwapped ? { type: 'year', from: to, to: from, not } : { type: 'year', from, to, not };
}
