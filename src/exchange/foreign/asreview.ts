import type { Decision } from '../../entry/entry.ts';

const DECISIONS: Readonly<Record<string, Decision>> = { relevant: 'include', irrelevant: 'exclude' };
const LABEL = /\bASReview_(relevant|irrelevant|not_seen|prior)\b\.?/g;
/** ASReview 2 says each thing that it knows of a record in a note of its own, as JSON: `asreview_time: 1743073861.2`. */
const COLUMN = /^asreview_(\w+): (.+)$/s;

/** What of a note is ASReview's. */
export interface AsreviewNote {
  /** What people wrote: here around its labels, or there. */
  readonly rest: string;
  readonly decision?: Decision;
  /** ASReview 2 names it by its group and itself. */
  readonly tag?: string;
  /** What nobody wrote; '' where there is none. */
  readonly aside: string;
}

/**
 * What ASReview says in a note of a RIS file (https://asreview.readthedocs.io/en/stable/lab/data_format.html, "RIS file format"):
 * `ASReview_relevant`, alone or among somebody's own words. The rest is what they wrote.
 */
export function asreviewNotes(text: string): AsreviewNote {
  const [, column, json = ''] = COLUMN.exec(text) ?? [];
  if (column === 'note') return { rest: textIn(json), aside: '' };
  const tag = column !== undefined && /^1(?:\.0)?$/.test(json) ? /^tag_(.+)$/.exec(column)?.[1] : undefined;
  if (column !== undefined) return { rest: '', aside: text, ...(tag !== undefined && { tag }) };
  const labels = [...text.matchAll(LABEL)];
  if (labels.length === 0) return { rest: text, aside: '' };
  const [decision] = labels.flatMap(([, label = '']) => DECISIONS[label] ?? []);
  const rest = text.replace(LABEL, '').replace(/ {2,}/g, ' ').trim();
  return { rest, ...(decision && { decision }), aside: '' };
}

function textIn(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : json;
  } catch {
    return json; // Somebody changed it.
  }
}
