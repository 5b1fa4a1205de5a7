import type { ArticleIds } from '../../article/identifiers.ts';
import type { FileRecord } from '../records/record.ts';
import { parseRecord } from '../records/record-schema.ts';
import { parsedJson } from '../text/parsed-json.ts';
import { parseMark } from './marks.ts';
import { textSum } from './text-sum.ts';

/** An article of ours in a file that is the user's. */
export interface ArticlePart {
  /** Where its first mark begins and its last one ends, without the line break after it. */
  readonly start: number;
  readonly end: number;
  /** What was written last, without its notes; undefined where the last mark was changed. */
  readonly written: FileRecord | undefined;
  readonly ids: ArticleIds;
  /** Somebody wrote between the marks since. */
  readonly isEdited: boolean;
}

interface Open {
  readonly start: number;
  /** Where the line after the first mark begins. */
  readonly inside: number;
  readonly name: string;
}

const LINE = /(.*?)(?:\r\n|\n|\r|$)/gsy;

/** The articles between our marks, in their order. One whose last mark is gone is none: nobody knows where it ends. */
export function articleParts(text: string): ArticlePart[] {
  const parts: ArticlePart[] = [];
  let open: Open | undefined;
  LINE.lastIndex = 0;
  for (let found = LINE.exec(text); found && found[0] !== ''; found = LINE.exec(text)) {
    const [whole, line = ''] = found;
    const mark = line.startsWith('<!--') ? parseMark(line) : undefined;
    if (mark && 'begins' in mark && mark.begins === 'article') {
      open = { start: found.index, inside: found.index + whole.length, name: mark.data };
    } else if (mark && 'ends' in mark && mark.ends === 'article' && open) {
      parts.push(partOf(text, open, { at: found.index, end: found.index + line.length, data: mark.data }));
      open = undefined;
    }
  }
  return parts;
}

function partOf(text: string, open: Open, last: { at: number; end: number; data: string }): ArticlePart {
  const said = parsedJson(last.data);
  const written = parseRecord(said);
  const between = text.slice(open.inside, last.at).replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return {
    start: open.start,
    end: last.end,
    written,
    ids: written?.citation.ids ?? idsOfName(open.name),
    isEdited: sumIn(said) !== textSum(between),
  };
}

/** What a first mark names the article by. */
function idsOfName(name: string): ArticleIds {
  if (/^\d+$/.test(name)) return { pmid: name };
  if (/^PMC\d+$/.test(name)) return { pmcid: name };
  return name.startsWith('10.') ? { doi: name } : {};
}

function sumIn(said: unknown): string | undefined {
  return typeof said === 'object' && said !== null && 'sum' in said ? String(said.sum) : undefined;
}
