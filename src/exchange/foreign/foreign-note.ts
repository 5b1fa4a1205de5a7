import type { FileNote, FileRecord, FileTag } from '../records/record.ts';
import { noteOfHtml } from '../zotero/note-of-html.ts';
import { asreviewNotes } from './asreview.ts';
import { isNoise } from './noise.ts';
import { apartFromRayyan, rayyanNotes } from './rayyan.ts';

/** What the fields for notes of one record hold, each as what it is. */
export type ForeignNotes = Pick<FileRecord, 'notes' | 'tags' | 'reasons' | 'extra' | 'decision'>;

/** Sorts what a foreign file has where notes go: notes of people, decisions of Rayyan's, and noise, which is kept aside. */
export function sortForeignNotes(texts: readonly string[]): ForeignNotes {
  const notes: FileNote[] = [];
  const tags: FileTag[] = [];
  const reasons: string[] = [];
  const extra: string[] = [];
  let decision: FileRecord['decision'];
  for (const text of texts) {
    const { before, rayyan: line } = apartFromRayyan(text.trim());
    const asreview = asreviewNotes(before);
    const rayyan = rayyanNotes(line);
    const covidence = covidenceNote(asreview.rest.trim());
    const body = plainNote(covidence.rest);
    decision ??= asreview.decision ?? covidence.decision;
    reasons.push(...covidence.reasons);
    if (asreview.tag !== undefined) tags.push({ name: asreview.tag });
    if (asreview.aside !== '') extra.push(asreview.aside);
    if (rayyan) {
      decision ??= rayyan.decision;
      tags.push(...rayyan.labels.map((name) => ({ name })));
      reasons.push(...rayyan.reasons);
      notes.push(...rayyan.notes);
      extra.push(line);
    }
    if (isNoise(body)) extra.push(body);
    else if (body !== '') notes.push({ body });
  }
  return { notes, tags, reasons, extra, ...(decision && { decision }) };
}

/** Zotero and Mendeley keep notes as HTML, and write it so into RIS, BibTeX and tables. */
function plainNote(text: string): string {
  return /^<(?:p|div|h\d|ul|ol|blockquote|pre|b|strong|i|em|span|br)\b[^<>]*>/i.test(text)
    ? noteOfHtml(text).text
    : text;
}

/** Covidence begins its notes with why an article was left out: `Exclusion reason: Wrong study design; `. */
function covidenceNote(text: string): Pick<ForeignNotes, 'decision' | 'reasons'> & { rest: string } {
  const [begins, reason] = /^Exclusion reason: ([^;\n]{1,200});\s*/.exec(text) ?? [];
  if (begins === undefined || reason === undefined) return { rest: text, reasons: [] };
  return { rest: text.slice(begins.length), reasons: [reason.trim()], decision: 'exclude' };
}
