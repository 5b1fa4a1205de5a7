import { articleAddress } from '../../article/article-address.ts';
import type { Author, Citation } from '../../article/citation.ts';
import { nameParts } from '../../cite/name-parts.ts';
import { abstractText } from '../../cite/abstract-text.ts';
import type { FileRecord } from '../records/record.ts';
import { escaped } from '../../lib/escaped.ts';
import type { ItemNames } from './item-names.ts';
import { noteHtml } from './note-html.ts';
import { EXACT_RECORD, EXTRA_LINE, NAMESPACES } from './vocabulary.ts';

/** What the file begins with. */
export const OPENING = `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF\n${Object.entries(NAMESPACES)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('\n')}>\n`;
export const CLOSING = '</rdf:RDF>\n';

/** How Zotero names kinds of items, their elements and those of what they are part of. */
const KINDS = {
  article: { type: 'journalArticle', element: 'bib:Article', container: 'bib:Journal' },
  chapter: { type: 'bookSection', element: 'bib:BookSection', container: 'bib:Book' },
  preprint: { type: 'preprint', element: 'rdf:Description', container: undefined },
} as const;

/** A record as Zotero's translator writes an item: the item itself, then its notes. */
export function writeItem(record: FileRecord, names: ItemNames): string {
  const { citation, tags, notes, related = [] } = record;
  const { element } = kindOf(citation);
  const parts = [
    literal('z:itemType', kindOf(citation).type),
    container(citation),
    authors(citation.authors),
    ...names.notes.map((one) => reference('dcterms:isReferencedBy', one)),
    ...related.map((one) => reference('dc:relation', one)),
    ...tags.map((tag) => literal('dc:subject', tag.name)),
    ...citation.keywords.map((word) =>
      inside('dc:subject', inside('z:AutomaticTag', literal('rdf:value', word))),
    ),
    literal('dc:title', citation.title),
    literal('dc:date', citation.date?.text),
    literal('bib:pages', citation.pages),
    literal('z:language', citation.language),
    literal('z:libraryCatalog', citation.ids.pmid === undefined ? undefined : 'PubMed'),
    literal('dcterms:abstract', abstractText(citation)),
    literal('dc:description', extraLines(record)),
    address(citation),
    literal(EXACT_RECORD, exactly(record)),
  ];
  const memos = notes.map((note, at) => {
    const about = escaped(names.notes[at] ?? '');
    return `  <bib:Memo rdf:about="${about}">\n    ${literal('rdf:value', noteHtml(note))}\n  </bib:Memo>\n`;
  });
  const said = parts.filter((part) => part !== '').map((part) => `    ${part}\n`);
  return `  <${element} rdf:about="${escaped(names.item)}">\n${said.join('')}  </${element}>\n${memos.join('')}`;
}

function kindOf({ publicationTypes }: Citation): (typeof KINDS)[keyof typeof KINDS] {
  if (publicationTypes.includes('Preprint')) return KINDS.preprint;
  return publicationTypes.some((type) => /^(?:Book|Study Guide)/.test(type)) ? KINDS.chapter : KINDS.article;
}

/** Zotero says of the journal what is particular to the article's place in it, the DOI as well. */
function container(citation: Citation): string {
  const { container: kind } = kindOf(citation);
  const { journal, journalAbbreviation, volume, issue, ids, issn } = citation;
  const identifiers = [
    ids.doi === undefined ? '' : literal('dc:identifier', `DOI ${ids.doi}`),
    issn === undefined ? '' : literal('dc:identifier', `ISSN ${issn}`),
  ];
  if (kind === undefined) return [literal('z:repository', journal), ...identifiers].join('');
  const parts = [
    literal('dc:title', journal ?? journalAbbreviation),
    literal('dcterms:alternative', journalAbbreviation),
    literal('prism:volume', volume),
    literal('prism:number', issue),
    ...identifiers,
  ];
  return inside('dcterms:isPartOf', inside(kind, parts.join('')));
}

function authors(all: readonly Author[]): string {
  const persons = all.map((author) => {
    const { family = author.name, given, suffix } = nameParts(author) ?? {};
    const names = [
      literal('foaf:surname', family),
      literal('foaf:givenName', [given, suffix].filter(Boolean).join(', ')),
    ];
    return inside('rdf:li', inside('foaf:Person', names.join('')));
  });
  return persons.length === 0 ? '' : inside('bib:authors', inside('rdf:Seq', persons.join('')));
}

/** Zotero's field "Extra" has a line for each identifier that no other field is for, and those that came from there. */
function extraLines({ citation: { ids }, extra }: FileRecord): string {
  const named = [ids.pmid && `PMID: ${ids.pmid}`, ids.pmcid && `PMCID: ${ids.pmcid}`];
  return [...named, ...extra.filter((text) => EXTRA_LINE.test(text))].filter(Boolean).join('\n');
}

function address({ ids }: Citation): string {
  const url = articleAddress(ids);
  return url === undefined ? '' : inside('dc:identifier', inside('dcterms:URI', literal('rdf:value', url)));
}

/** JSON says every character, also those that XML has no place for. */
function exactly(record: FileRecord): string {
  return JSON.stringify(record).replace(/[\ufffe\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);
}

function inside(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function literal(name: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : inside(name, escaped(text));
}

function reference(name: string, uri: string): string {
  return `<${name} rdf:resource="${escaped(uri)}"/>`;
}
