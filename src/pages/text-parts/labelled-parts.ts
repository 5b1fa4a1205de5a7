import { idsOfAddress } from '../article-address.ts';
import { firstLabel, labelledSections } from '../labelled/labelled-sections.ts';
import { type TextFlow, flowOf } from '../labelled/text-flow.ts';
import type { Piece } from './layout.ts';
import { piecesIn } from './pieces.ts';
import { type TextPart, textPart } from './text-part.ts';

/** Title and abstract on sites that are read by their labels (Europe PMC, medluna), whatever their markup. */
export function labelledParts(document: Document, url: URL): TextPart[] {
  const ids = idsOfAddress(url);
  if (Object.keys(ids).length === 0) return [];
  const root = document.querySelector('main, article, [role="main"]') ?? document.body;
  const flow = flowOf(root);
  const abstract = labelledSections(flow).get('abstract');
  return [
    titleIn(document, flow, ids.pmid),
    abstract && textPart('abstract', [root], piecesOf(flow, abstract.start, abstract.end)),
  ].filter((part) => part !== undefined);
}

/** The main heading; where there is none, what stands between the article's identifier and the first label. */
function titleIn(document: Document, flow: TextFlow, pmid = ''): TextPart | undefined {
  const heading = document.querySelector('h1');
  if (heading) return textPart('title', [heading], piecesIn([heading]));
  const trail = new RegExp(`\\bPMID\\s*:?\\s*${pmid}\\b`).exec(flow.text);
  if (!pmid || !trail) return undefined;
  const start = trail.index + trail[0].length;
  const pieces = piecesOf(flow, start, firstLabel(flow, start));
  const roots = [...new Set(pieces.flatMap((piece) => parentOf(piece)))];
  return textPart('title', roots, pieces);
}

function parentOf(piece: Piece): Element[] {
  const parent = piece !== 'break' && 'node' in piece ? piece.node.parentElement : null;
  return parent ? [parent] : [];
}

/** A stretch of a flow as pieces: a line break of the flow outside of its text nodes divides blocks. */
function piecesOf(flow: TextFlow, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let last = start;
  for (const piece of flow.pieces) {
    const [from, to] = [Math.max(piece.start, start), Math.min(piece.end, end)];
    if (from >= to) continue;
    if (flow.text.slice(last, from).includes('\n')) pieces.push('break');
    pieces.push({ node: piece.node, from: from - piece.start, to: to - piece.start });
    last = to;
  }
  return pieces;
}
