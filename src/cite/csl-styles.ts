import { type CSL, type CSLName, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Author, Citation } from '../article/citation.ts';
import { cslJson } from './csl-json.ts';
import { nameParts } from './name-parts.ts';
import ama from './styles/ama.csl?raw';
import type { WrittenCitation } from './written-citation.ts';

/** Styles that are written in CSL. APA is the 7th edition's own file, which comes with citation-js. */
export type CslStyle = 'ama' | 'apa';

plugins.config.get('@csl').styles.add('ama', ama);

/** Writes a citation in one of these styles. Throws when the style cannot be read, which tests would show. */
export function inCslStyle(citation: Citation, style: CslStyle): WrittenCitation {
  const item = forStyles(citation, style);
  return { plain: shown(entry(item, style, 'text')).trim(), rich: inner(shown(entry(item, style, 'html'))) };
}

function entry(item: CSL, style: CslStyle, format: 'text' | 'html'): string {
  const entries = plugins.output.format('bibliography', [item], { style, format, asEntryArray: true });
  return entries[0]?.[1] ?? '';
}

/**
 * What styles make of a citation depends on a few things that PubMed has otherwise: its names are in Latin letters
 * whatever the language is, its journals' names go on (`Journal of geriatric cardiology : JGC`), and quotation marks in
 * a title are to stay as they are. AMA takes PubMed's own initials, APA keeps the hyphens of full names.
 */
function forStyles(citation: Citation, style: CslStyle): CSL {
  const { language: _, title, page, publisher, author, ...item } = cslJson(citation);
  const journal = item['container-title'];
  return {
    ...item,
    // A preprint's are its number once more, and what is only online has none that will stay.
    ...(page !== undefined && item.type !== 'article' && item.status === undefined && { page }),
    ...(publisher !== undefined && { publisher: shortened(publisher) }),
    ...(title !== undefined && { title: hidden(title) }),
    ...(journal !== undefined && { 'container-title': shortened(journal) }),
    ...(author && {
      author: style === 'ama' ? author.map((name, at) => withInitials(name, citation.authors[at])) : author,
    }),
  };
}

function shortened(journal: string): string {
  return journal.replace(/ [:=] .*$/s, '');
}

function withInitials(name: CSLName, author: Author | undefined): CSLName {
  const parts = author && nameParts(author);
  return parts ? { ...name, given: parts.initials } : name;
}

/** Marks that citeproc would turn into others, and characters that nobody uses in their place meanwhile. */
const MARKS = [
  ["'", '\uE000'],
  ['"', '\uE001'],
] as const;

function hidden(title: string): string {
  return MARKS.reduce((text, [mark, stand]) => text.replaceAll(mark, stand), title);
}

function shown(text: string): string {
  return MARKS.reduce((all, [mark, stand]) => all.replaceAll(stand, mark), text);
}

/** What stands in the one `div` of the entry. */
function inner(html: string): string {
  return html.replace(/^\s*<div[^>]*>|<\/div>\s*$/g, '');
}
