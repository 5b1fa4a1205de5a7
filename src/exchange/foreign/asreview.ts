import type { Decision } from '../../entry/entry.ts';

const DECISIONS: Readonly<Record<string, Decision>> = { relevant: 'include', irrelevant: 'exclude' };
const LABEL = /\bASReview_(relevant|irrelevant|not_seen|prior)\b\.?/g;

/**
 * What ASReview says in a note of a RIS file (https://asreview.readthedocs.io/en/stable/lab/data_format.html, "RIS file format"):
 * `ASReview_relevant`, alone or among somebody's own words. The rest is what they wrote.
 */
export function asreviewNotes(text: string): { rest: string; decision?: Decision } {
  const labels = [...text.matchAll(LABEL)];
  if (labels.length === 0) return { rest: text };
  const [decision] = labels.flatMap(([, label = '']) => DECISIONS[label] ?? []);
  const rest = text.replace(LABEL, '').replace(/ {2,}/g, ' ').trim();
  return { rest, ...(decision && { decision }) };
}
