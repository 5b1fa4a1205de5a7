import { text } from '../../ui/text.ts';
import type { CitationMap } from './citation-map.ts';
import { cutText } from './letters.ts';
import { arrowHead, linkPath } from './link-path.ts';
import { markShape } from './mark-shape.ts';
import type { TagLook } from './tag-names.ts';
import { namedBands } from './year-names.ts';

/** In pixels: a year's name with the room around it. */
const YEAR = 40;

/** So many links are drawn paler; of fewer than these one sees without pointing where each leads. */
const MANY = 400;
const FEW = 80;

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
      {bands
        .filter(({ count }) => count > 0)
        .filter((_, at) => at % 2 === 0)
        .map(({ year, left, width: wide }) => (
          <rect key={year ?? 'unknown'} class="band" x={left} y="0" width={wide} height={height} />
        ))}
      <path class={`links ${links.length > MANY ? 'many' : ''}`} d={links.join('')} />
      {links.length < FEW && (
        <path
          class="heads"
          d={articles.map((one) => (one.citedBy.length > 0 ? arrowHead(one) : '')).join('')}
        />
      )}
      {lanes.map(({ top, tag, articles: count }, lane) => {
        const words = cutText(tag === undefined ? restName(lanes.length) : look(tag).name, width - 80, 12);
        return (
          <g key={tag ?? ''} data-colour={tag === undefined ? undefined : look(tag).colour}>
            <line class="lane" x1="0" x2={width} y1={top + 0.5} y2={top + 0.5} />
            <g class="mark" transform={`translate(10 ${top + 13})`}>
              <path
                class={tag === undefined ? 'rest' : undefined}
                d={markShape(tag === undefined ? undefined : lane, 5)}
              />
            </g>
            <text class="lane-name" x="22" y={top + 17}>
              {words}
              <tspan class="quiet" dx="6">
                {count}
              </tspan>
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
          {year ?? text('pictureMapNoYear')}
        </text>
      ))}
    </g>
  );
}

function restName(lanes: number): string {
  return lanes === 1 ? text('pictureMapAllInOne') : text('pictureMapRest');
}
