import type { EntryFacts } from '../../store/read/entry-facts.ts';
import type { PrintedFacts } from '../../store/read/printed-facts.ts';
import { articleName } from './article-name.ts';
import { cutText, textWidth } from './letters.ts';
import type { EntryLink } from './library-links.ts';
import { type PlacedLabel, placedLabels } from './map-labels.ts';
import { mapLanes } from './map-lanes.ts';
import { type Lane, mapLayout, type Mark } from './map-layout.ts';
import type { YearBand } from './year-bands.ts';

/** An article on the map. Citing and cited articles are numbers of articles on the map. */
export interface MapArticle extends Mark {
  readonly entry: EntryFacts;
  readonly printed: PrintedFacts | undefined;
  /** As it is called in tables and in what is read out. */
  readonly name: string;
  readonly lane: number;
  readonly cites: readonly number[];
  readonly citedBy: readonly number[];
}

/** A row of the map: of the articles with a tag, or of the rest. */
interface MapLane extends Lane {
  readonly tag: string | undefined;
  readonly articles: number;
}

/** A citation map, ready to be drawn; places in pixels. */
export interface CitationMap {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly YearBand[];
  readonly lanes: readonly MapLane[];
  readonly articles: readonly MapArticle[];
  readonly labels: readonly (PlacedLabel & { readonly words: string })[];
}

/** Of the letters of labels (look.css), in pixels. */
const LABEL_SIZE = 11;
/** A title as a label is cut to this width, in pixels. */
const WIDEST_LABEL = 120;
/** How much of a row's top is kept free of labels for its name. */
const LANE_NAME = { width: 200, height: 22 };

/** Makes a citation map of some entries and the links among them. Equal input gives equal output. */
export function citationMap(
  entries: readonly EntryFacts[],
  links: readonly EntryLink[],
  printed: ReadonlyMap<string, PrintedFacts>,
  { branch, width }: { branch: string | undefined; width: number },
): CitationMap {
  const facts = entries.map(({ key }) => printed.get(key));
  const { lanes, laneOf } = mapLanes(
    entries.map(({ tagKeys }) => tagKeys),
    branch,
  );
  const dates = facts.map((fact) => ({ year: fact?.year, month: fact?.month }));
  const layout = mapLayout({ dates, links, laneOf, laneCount: lanes.length }, width);
  const [cites, citedBy] = [entries.map((): number[] => []), entries.map((): number[] => [])];
  for (const [citing, cited] of links) {
    cites[citing]?.push(cited);
    citedBy[cited]?.push(citing);
  }
  const articles = layout.marks.flatMap((mark, at): MapArticle[] => {
    const entry = entries[at];
    if (!entry) return [];
    return [
      {
        ...mark,
        entry,
        printed: facts[at],
        name: articleName(entry, facts[at]),
        lane: laneOf[at] ?? 0,
        cites: cites[at] ?? [],
        citedBy: citedBy[at] ?? [],
      },
    ];
  });
  const words = articles.map(({ name }) => cutText(name, WIDEST_LABEL, LABEL_SIZE));
  const taken = layout.lanes.map(({ top }) => ({
    ...{ left: 0, right: LANE_NAME.width },
    ...{ top, bottom: top + LANE_NAME.height },
  }));
  const labels = placedLabels(
    articles,
    words.map((label) => textWidth(label, LABEL_SIZE)),
    { ...layout, taken },
  );
  return {
    width,
    height: layout.height,
    bands: layout.bands,
    lanes: layout.lanes.map((lane, at) => ({
      ...lane,
      tag: lanes[at],
      articles: laneOf.filter((one) => one === at).length,
    })),
    articles,
    labels: labels.map((label) => ({ ...label, words: words[label.article] ?? '' })),
  };
}
