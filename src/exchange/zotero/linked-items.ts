import type { RdfNode, RdfReference, RdfValue } from './rdf-nodes.ts';

/** Gives the thing that a value is or names, where it has been read. */
export type Find = (value: RdfValue | undefined) => RdfNode | undefined;
/** An item with what it names, or something that is no item and was not asked for by any. */
export type Linked = { readonly item: RdfNode; readonly find: Find } | { readonly rest: RdfNode };

/** What an item is not whole without; its files and what it is related to are not looked at. */
const PARTS = ['dcterms:isPartOf', 'dcterms:isReferencedBy', 'bib:authors', 'dc:identifier', 'dc:subject'];
/** Kinds that are articles also where nothing says how Zotero calls them. */
const ITEMS = /^bib:(?:Article|BookSection|Thesis|Report|Manuscript|Document|ConferenceProceedings)$/;

/**
 * Items in the order of the file, each as soon as all that it names has been read: journals and notes mostly stand right
 * behind it. What names something that never comes waits until the end.
 */
export async function* linkedItems(nodes: AsyncIterable<RdfNode>): AsyncGenerator<Linked> {
  const seen = new Map<string, RdfNode>();
  const find: Find = (value) => {
    if (typeof value !== 'object') return undefined;
    return 'refersTo' in value ? seen.get(value.refersTo) : value;
  };
  const waiting = new Set<{ item: RdfNode; names: readonly string[] }>();
  function* ready(isEnd: boolean): Generator<Linked> {
    for (const one of waiting) {
      if (!isEnd && !one.names.every((name) => seen.has(name))) return;
      waiting.delete(one);
      yield { item: one.item, find };
      // A note belongs to one item; journals may be named again.
      for (const name of one.names) if (seen.get(name)?.type === 'bib:Memo') seen.delete(name);
    }
  }
  for await (const node of nodes) {
    const kind = kindOf(node);
    if (kind === 'file') continue;
    if (kind === 'item') waiting.add({ item: node, names: namesIn(node) });
    if (kind === 'part' && node.name !== undefined) seen.set(node.name, node);
    if (kind === 'rest' || (kind === 'part' && node.name === undefined)) yield { rest: node };
    yield* ready(false);
  }
  yield* ready(true);
  for (const node of seen.values()) if (node.type === 'bib:Memo') yield { rest: node };
}

function kindOf(node: RdfNode): 'item' | 'part' | 'file' | 'rest' {
  const [type] = node.properties.get('z:itemType') ?? [];
  if (node.type === 'z:Attachment' || type === 'attachment' || type === 'annotation') return 'file';
  if (node.type === 'z:Collection') return 'rest';
  if (node.type === 'bib:Memo' || type === 'note') return 'part';
  return type !== undefined || ITEMS.test(node.type) ? 'item' : 'part';
}

/** The names of all that belongs to a thing, also of what belongs to its parts. */
function namesIn(node: RdfNode): string[] {
  return PARTS.flatMap((part) => node.properties.get(part) ?? []).flatMap((value) => {
    if (typeof value === 'string') return [];
    return isReference(value) ? [value.refersTo] : namesIn(value);
  });
}

function isReference(value: RdfNode | RdfReference): value is RdfReference {
  return 'refersTo' in value;
}
