import { articleAddress } from '../../article/article-address.ts';
import type { Abstract, Citation } from '../../article/citation.ts';
import { authorLine, placeLine } from '../../cite/pubmed-citation.ts';
import { noteText, withPlainBreaks } from '../records/note-text.ts';
import type { FileNote, FileRecord } from '../records/record.ts';
import { guarded, markLine } from './marks.ts';
import { plainText } from './plain-text.ts';
import { textSum } from './text-sum.ts';

/**
 * An article between two marks: what people read, each note between marks of its own, and in the last mark the exact
 * record without the notes' texts, with the sum of what stands between. What stands outside the marks is the user's.
 */
export function writeArticle(record: FileRecord): string {
  const text = articleText(record);
  return [
    markLine('begins', 'article', name(record.citation)),
    text,
    markLine('ends', 'article', JSON.stringify({ ...record, notes: [], sum: textSum(text) })),
    '',
  ].join('\n');
}

function articleText(record: FileRecord): string {
  const { citation, tags, notes } = record;
  return [
    `## ${plainText(citation.title ?? name(citation))}`,
    ...paragraph(
      [authorLine(citation.authors), placeLine(citation)].map(plainText).filter(Boolean).join('. '),
    ),
    ...paragraph(links(citation)),
    ...paragraph(choices(record)),
    ...paragraph(tags.map(({ name }) => `\`${name.replaceAll('`', "'")}\``).join(' ')),
    ...citation.abstracts.flatMap(callout),
    ...notes.flatMap(writeNote),
    '',
  ].join('\n');
}

function paragraph(text: string): string[] {
  return text === '' ? [] : ['', text];
}

function name({ ids }: Citation): string {
  return ids.pmid ?? ids.pmcid ?? ids.doi ?? 'unknown';
}

function links({ ids }: Citation): string {
  const address = articleAddress(ids);
  return address === undefined ? '' : `<${address}>`;
}

function choices({ status, decision, reasons, rating }: FileRecord): string {
  return [
    status && `status: ${status}`,
    decision && `decision: ${decision}`,
    reasons.length > 0 && `reasons: ${plainText(reasons.join('; '))}`,
    rating !== undefined && `rating: ${rating} of 5`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Folded in Obsidian, a quote elsewhere. */
function callout({ sections }: Abstract): string[] {
  const paragraphs = sections.flatMap(({ label, text }) => [
    '>',
    `> ${label === undefined ? '' : `**${plainText(label)}** `}${plainText(text)}`,
  ]);
  return ['', '> [!abstract]- Abstract', ...paragraphs.slice(1)];
}

function writeNote(note: FileNote): string[] {
  const { body: _, ...data } = note;
  return [
    '',
    markLine('begins', 'note', JSON.stringify(data)),
    guarded(withPlainBreaks(noteText(note))),
    markLine('ends', 'note'),
  ];
}
