import { type ForeignNotes, sortForeignNotes } from '../foreign/foreign-note.ts';
import type { FileNote, FileTag } from '../records/record.ts';
import type { Find } from './linked-items.ts';
import { noteOfHtml } from './note-of-html.ts';
import type { RdfNode } from './rdf-nodes.ts';
import { EXTRA_LINE } from './vocabulary.ts';

const OWN_NAME = /^urn:uuid:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** The notes below an item, and what stands in its field "Extra" beside identifiers, each as what it is. */
export function zoteroNotes(item: RdfNode, find: Find): ForeignNotes {
  const notes: FileNote[] = [];
  const extra = (item.properties.get('dc:description') ?? [])
    .filter((text) => typeof text === 'string')
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim() !== '' && !/^(?:PMID|PMCID|DOI|ISSN): ?\S/i.test(line));
  const sorted = [
    sortForeignNotes([extra.filter((line) => !EXTRA_LINE.test(line)).join('\n')]),
    ...memosOf(item, find).map((memo) => {
      const found = notesIn(memo);
      const name = memo.name;
      return {
        ...found,
        tags: [...found.tags, ...tagsOf(memo)],
        notes: found.notes.map((note) => ({ ...note, ...naming(name) })),
      };
    }),
  ];
  for (const one of sorted) notes.push(...one.notes);
  const decision = sorted.map((one) => one.decision).find(Boolean);
  return {
    notes,
    tags: sorted.flatMap(({ tags }) => tags),
    reasons: sorted.flatMap(({ reasons }) => reasons),
    extra: [...extra.filter((line) => EXTRA_LINE.test(line)), ...sorted.flatMap((one) => one.extra)],
    ...(decision && { decision }),
  };
}

function memosOf(item: RdfNode, find: Find): RdfNode[] {
  return (item.properties.get('dcterms:isReferencedBy') ?? []).flatMap((one) => {
    const memo = find(one);
    return memo?.type === 'bib:Memo' ? [memo] : [];
  });
}

/** Zotero gives tags to notes too; here they are the article's. */
function tagsOf({ properties }: RdfNode): FileTag[] {
  const subjects = properties.get('dc:subject') ?? [];
  return subjects.flatMap((one) =>
    typeof one === 'string' && one.trim() !== '' ? [{ name: one.trim() }] : [],
  );
}

function notesIn(memo: RdfNode): ForeignNotes {
  const { text, isOurs } = noteOfMemo(memo);
  if (!isOurs) return sortForeignNotes([text]);
  return { notes: [{ body: text }], tags: [], reasons: [], extra: [] };
}

/** What a note says, as Markdown. */
export function noteOfMemo({ properties }: RdfNode): ReturnType<typeof noteOfHtml> {
  const [html] = properties.get('rdf:value') ?? [];
  return noteOfHtml(typeof html === 'string' ? html : '');
}

/** One of PubMargin's own keeps its identity, another the name that it has in Zotero. */
function naming(name: string | undefined): Pick<FileNote, 'id' | 'sameAs'> {
  const id = OWN_NAME.exec(name ?? '')?.[1];
  if (id !== undefined) return { id };
  return name === undefined || name.startsWith('_:') ? {} : { sameAs: name };
}
