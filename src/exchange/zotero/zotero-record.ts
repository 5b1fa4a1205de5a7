import type { Abstract, Author, Citation } from '../../article/citation.ts';
import { bareCitation } from '../../article/bare-citation.ts';
import { parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { titleWithoutStop } from '../../article/journal-citation.ts';
import { parsePublicationDate } from '../../article/publication-date.ts';
import { foldTagName } from '../../entry/tag.ts';
import { idsOfAddress } from '../foreign/address-ids.ts';
import { foreignAbstract, withoutMarkup } from '../foreign/markup.ts';
import { labelledAbstract } from '../records/labelled-abstract.ts';
import { authorNamed } from '../records/person-name.ts';
import type { FileRecord, FileTag } from '../records/record.ts';
import type { Find } from './linked-items.ts';
import { exactRecord } from './exact-record.ts';
import type { RdfNode, RdfValue } from './rdf-nodes.ts';
import { zoteroNotes } from './zotero-notes.ts';

/**
 * The record that an item describes; undefined where it has no title. Tags that people gave are tags; those that came
 * with the item (`z:AutomaticTag`) are keywords of the article.
 */
export function zoteroRecord(item: RdfNode, find: Find): FileRecord | undefined {
  return exactRecord(item) ?? shownInItem(item, find);
}

/** The same, of what Zotero itself reads of an item. */
export function shownInItem(item: RdfNode, find: Find): FileRecord | undefined {
  const citation = citationOf(item, find);
  if (citation.title === undefined) return undefined;
  const subjects = item.properties.get('dc:subject') ?? [];
  const tags = subjects.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one.trim()] : []));
  const keywords = subjects.flatMap((one) => {
    const subject = find(one);
    return subject?.type === 'z:AutomaticTag' ? texts(subject, 'rdf:value') : [];
  });
  const related = (item.properties.get('dc:relation') ?? []).flatMap((one) =>
    typeof one === 'object' && 'refersTo' in one ? [one.refersTo] : [],
  );
  const notes = zoteroNotes(item, find);
  return {
    ...notes,
    tags: withoutTwins([...notes.tags, ...tags.map((name) => ({ name }))]),
    citation: { ...citation, keywords },
    ...(item.name !== undefined && !item.name.startsWith('_:') && { sameAs: item.name }),
    ...(related.length > 0 && { related }),
  };
}

/** A note may have a tag that its item has; the item's spelling counts. */
function withoutTwins(tags: readonly FileTag[]): FileTag[] {
  return [...new Map(tags.map((tag) => [foldTagName(tag.name), tag])).values()];
}

function citationOf(item: RdfNode, find: Find): Citation {
  const journal = containerOf(item, find);
  const at = (name: string, ...nodes: (RdfNode | undefined)[]) =>
    nodes.flatMap((node) => (node ? texts(node, name) : []))[0];
  const title = at('dc:title', item);
  const parts = {
    title: title && titleWithoutStop(withoutMarkup(title)),
    journal: at('dc:title', journal) ?? at('z:repository', item) ?? at('z:publicationTitle', item),
    journalAbbreviation: at('dcterms:alternative', journal, item),
    issn: /\b\d{4}-?\d{3}[\dXx]\b/.exec(identifiers('ISSN', find, journal, item)[0] ?? '')?.[0],
    volume: at('prism:volume', journal, item),
    issue: at('prism:number', journal, item),
    pages: at('bib:pages', item),
    language: at('z:language', item) ?? at('dc:language', item),
  };
  const abstract = at('dcterms:abstract', item);
  const date = parsePublicationDate(at('dc:date', item) ?? at('dcterms:issued', item) ?? '');
  return {
    ...bareCitation(idsOf(item, journal, find)),
    authors: authorsOf(item, find),
    ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part)),
    ...(date && { date }),
    publicationTypes: typesOf(at('z:itemType', item)),
    abstracts: abstract === undefined ? [] : [abstractOf(abstract)],
  };
}

/** Zotero keeps Europe PMC's headings; a section a line is what PubMargin writes. */
function abstractOf(text: string): Abstract {
  return /<(?:h4|jats:title)>/i.test(text) ? foreignAbstract(text) : labelledAbstract(text);
}

/** Only what changes how the article is cited. */
function typesOf(type: string | undefined): string[] {
  if (type === 'preprint') return ['Preprint'];
  return type === 'book' || type === 'bookSection' ? ['Book'] : [];
}

/** The journal; an article of a section of it is part of that first. */
function containerOf(item: RdfNode, find: Find): RdfNode | undefined {
  const parts = (item.properties.get('dcterms:isPartOf') ?? []).flatMap((one) => find(one) ?? []);
  const section = parts.find(({ type }) => type === 'bib:Part');
  const whole = parts.find(({ type }) => type !== 'bib:Part' && type !== 'bib:Series');
  return whole ?? find(section?.properties.get('dcterms:isPartOf')?.[0]);
}

/** `ISSN 0028-4793` → `0028-4793`. */
function identifiers(kind: string, find: Find, ...nodes: (RdfNode | undefined)[]): string[] {
  return nodes
    .flatMap((node) => node?.properties.get('dc:identifier') ?? [])
    .flatMap((value) => (typeof value === 'string' ? [value.trim()] : []))
    .flatMap((text) => (text.toUpperCase().startsWith(`${kind} `) ? [text.slice(kind.length + 1)] : []));
}

function idsOf(item: RdfNode, journal: RdfNode | undefined, find: Find): Citation['ids'] {
  const extra = texts(item, 'dc:description').join('\n');
  const addresses = (item.properties.get('dc:identifier') ?? []).flatMap((one) => {
    const address = find(one);
    return address ? texts(address, 'rdf:value') : [];
  });
  const named = [...addresses, item.name ?? ''].map(idsOfAddress);
  const bare = texts(item, 'dc:identifier');
  const ids = {
    pmid:
      parsePmid(texts(item, 'z:PMID')[0]) ??
      parsePmid(/^PMID: ?(\d{1,8})\s*$/im.exec(extra)?.[1]) ??
      named.map(({ pmid }) => pmid).find(Boolean),
    pmcid:
      parsePmcid(texts(item, 'z:PMCID')[0]) ??
      parsePmcid(/^PMCID: ?(PMC\d{1,10})/im.exec(extra)?.[1]) ??
      named.map(({ pmcid }) => pmcid).find(Boolean),
    doi:
      [...identifiers('DOI', find, item, journal), ...bare].map(parseDoi).find(Boolean) ??
      parseDoi(/^DOI: ?(10\.\S+)/im.exec(extra)?.[1]) ??
      named.map(({ doi }) => doi).find(Boolean),
  };
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined));
}

function authorsOf(item: RdfNode, find: Find): Author[] {
  const [list] = item.properties.get('bib:authors') ?? [];
  const members: readonly RdfValue[] = find(list)?.properties.get('rdf:li') ?? [];
  return members.flatMap((member): Author[] => {
    const person = find(member);
    if (person === undefined) return [];
    const [surname] = texts(person, 'foaf:surname');
    const given = texts(person, 'foaf:givenName')[0] ?? texts(person, 'foaf:givenname')[0];
    if (surname === undefined) return [];
    // What Zotero keeps in a single field is a group, seldom a person of one name.
    if (given === undefined) return [{ name: surname, ...(surname.includes(' ') && { group: true }) }];
    const author = authorNamed(`${surname.replaceAll(',', ' ')}, ${given}`);
    return author ? [author] : [];
  });
}

/** What is said in words, on one line unless lines matter. */
function texts(node: RdfNode, name: string): string[] {
  const areLines = name === 'dc:description' || name === 'dcterms:abstract';
  return (node.properties.get(name) ?? []).flatMap((value) => {
    if (typeof value !== 'string') return [];
    const text = areLines ? value.trim() : value.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [text];
  });
}
