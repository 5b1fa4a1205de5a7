import { noteText, withPlainBreaks } from '../records/note-text.ts';
import type { FileNote, FileRecord } from '../records/record.ts';
import { parseRecord } from '../records/record-schema.ts';
import type { ReadItem } from '../records/format.ts';
import type { Line } from '../text/lines.ts';
import { parsedJson } from '../text/parsed-json.ts';
import { type Mark, parseMark, unguarded } from './marks.ts';

/** An article that is being read: where it begins, and its notes so far. */
interface Article {
  readonly line: number;
  readonly notes: { readonly data: string; readonly text: string; readonly line: number }[];
}

/** The articles between our marks; what stands outside them is the user's, and is passed over. */
export async function* readArticles(lines: AsyncIterable<Line>): AsyncGenerator<ReadItem> {
  let article: Article | undefined;
  let note: { data: string; line: number; texts: string[] } | undefined;
  for await (const { text, number } of lines) {
    const mark = parseMark(text);
    if (!mark) note?.texts.push(text);
    else if (isEnd(mark, 'note')) {
      if (note) article?.notes.push({ ...note, text: note.texts.join('\n') });
      note = undefined;
    } else {
      if (note) yield lostEnd('note', note.line);
      note = undefined;
      if (isEnd(mark, 'article')) {
        if (article) yield* finished(article, mark.data);
        article = undefined;
      } else if (isBegin(mark, 'article')) {
        if (article) yield lostEnd('article', article.line);
        article = { line: number, notes: [] };
      } else if (article) note = { data: mark.data, line: number, texts: [] };
    }
  }
  if (note) yield lostEnd('note', note.line);
  if (article) yield lostEnd('article', article.line);
}

function isEnd(mark: Mark, part: 'article' | 'note'): boolean {
  return 'ends' in mark && mark.ends === part;
}

function isBegin(mark: Mark, part: 'article' | 'note'): boolean {
  return 'begins' in mark && mark.begins === part;
}

function lostEnd(part: 'article' | 'note', line: number): ReadItem {
  return { notUnderstood: [part === 'note' ? 'partNoteEndless' : 'partArticleEndless'], line };
}

function* finished({ line, notes }: Article, data: string): Generator<ReadItem> {
  const record = parseRecord(parsedJson(data));
  if (!record) {
    yield { notUnderstood: ['partArticleMark'], line };
    return;
  }
  const read: FileNote[] = [];
  for (const note of notes) {
    const known = noteOf(note.data, record);
    if (!known) yield { notUnderstood: ['partNoteMark'], line: note.line };
    read.push({ ...known, body: bodyOf(known, unguarded(note.text)) });
  }
  yield { record: { ...record, notes: read }, line };
}

/** What a note's mark says of it. */
function noteOf(data: string, record: FileRecord): FileNote | undefined {
  const note = parsedJson(data);
  if (typeof note !== 'object') return undefined;
  return parseRecord({ ...record, notes: [{ ...note, body: '' }] })?.notes[0];
}

/** A note's own text, without the words that it highlights. */
function bodyOf(note: FileNote | undefined, text: string): string {
  if (!note?.quote) return text;
  const quoted = withPlainBreaks(noteText({ ...note, body: '' }));
  if (text === quoted) return '';
  return text.startsWith(`${quoted}\n\n`) ? text.slice(quoted.length + 2) : text;
}
