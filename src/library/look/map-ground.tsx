import { text } from '../../ui/text.ts';
import type { CitationMap } from './citation-map.ts';
import { cutText, textWidth } from './letters.ts';
import { linkPath } from './link-path.ts';
import { markShape } from './mark-shape.ts';
import type { TagLook } from './tag-names.ts';
import { namedBands } from './year-names.ts';

/** In pixels: a year's name with the room around it. */
const YEAR = 40;

/** What lies below the marks and stays as it is: years, rows with their names, and all links as one quiet path. */
export function MapGround({
  map: { width, height, bands, lanes, articles },
  look,
}: {
  map: CitationMap;
  look: (key: string) => TagLook;
}) {
  const links = articles.flatMap((citing) =>
    citing.cites.map((to) => {
      const cited = articles[to];
      return cited ? linkPath(citing, cited) : '';
    }),
  );
  return (
    <g aria-hidden="true">
      {bands.map((band, at) =>
        at % 2 === 0 ? (
          <rect
            key={band.year ?? 'unknown'}
            class="band"
            x={band.left}
            y="0"
            width={band.width}
            height={height}
          />
        ) : null,
      )}
      <path class={`links ${links.length > 400 ? 'many' : ''}`} d={links.join('')} />
      {lanes.map(({ top, tag, articles: count }, lane) => {
        const words = cutText(tag === undefined ? restName(lanes.length) : look(tag).name, width - 80);
        return (
          <g key={tag ?? ''} data-colour={tag === undefined ? undefined : look(tag).colour}>
            <line class="lane" x1="0" x2={width} y1={top + 0.5} y2={top + 0.5} />
            <g class="mark" transform={`translate(10 ${top + 13})`}>
              <path class={tag === undefined ? 'rest' : undefined} d={markShape(lane, 5)} />
            </g>
            <text class="lane-name" x="22" y={top + 17}>
              {words}
            </text>
            <text class="quiet lane-name" x={26 + textWidth(words) * 1.06} y={top + 17}>
              {count}
            </text>
          </g>
        );
      })}
      <line class="lane" x1="0" x2={width} y1={height + 0.5} y2={height + 0.5} />
      {namedBands(bands, YEAR).map(({ year, left, width: wide }) => (
        <text
          key={year ?? 'unknown'}
          class="quiet"
          x={Math.max(YEAR / 2, Math.min(width - YEAR / 2, left + wide / 2))}
          y={height + 17}
          text-anchor="middle"
        >
          {year ?? text('lookMapNoYear')}
        </text>
      ))}
    </g>
  );
}

function restName(lanes: number): string {
  return lanes === 1 ? text('lookMapAllInOne') : text('lookMapRest');
}
