import { useMemo, useState } from 'preact/hooks';
import type { ArticleKey } from '../../article/article-key.ts';
import { text } from '../../ui/text.ts';
import { fragmentOf } from '../address.ts';
import type { CitationMap } from './citation-map.ts';
import { arrowHead, linkPath } from './link-path.ts';
import { MapCard } from './map-card.tsx';
import { MapGround } from './map-ground.tsx';
import { markShape } from './mark-shape.ts';
import type { TagLook } from './tag-names.ts';
import { useWalk } from './use-walk.ts';

/** Below the rows, for the years' names. In pixels. */
const YEARS = 24;

/** The map itself. The article that the pointer or the keyboard is at stands out, with those that it cites and is cited by. */
export function MapDrawing({ map, look }: { map: CitationMap; look: (key: string) => TagLook }) {
  const { width, height, lanes, articles, labels } = map;
  /** The key of its entry: numbers change when the map does. */
  const [activeKey, setActive] = useState<ArticleKey>();
  const active = articles.findIndex(({ entry }) => entry.key === activeKey);
  const rows = useMemo(
    () =>
      lanes.map((_, lane) =>
        articles
          .map(({ entry, x }, at) => ({ id: entry.key, x, at }))
          .filter(({ at }) => articles[at]?.lane === lane)
          .sort((a, b) => a.x - b.x || a.at - b.at),
      ),
    [map],
  );
  const { root, onKeyDown, stop } = useWalk(rows);
  // The same element again is not looked through again: pointing is followed at once.
  const ground = useMemo(() => <MapGround map={map} look={look} />, [map, look]);
  const chosen = articles[active];
  const near = new Set(chosen && [...chosen.cites, ...chosen.citedBy]);
  const looks = (at: number) =>
    chosen === undefined ? '' : at === active ? 'active' : near.has(at) ? 'near' : 'far';
  const leave = (key: ArticleKey) => setActive((now) => (now === key ? undefined : now));
  return (
    <>
      <svg
        ref={root}
        class={`drawing map ${chosen ? 'with-active' : ''}`}
        role="group"
        aria-label={text('pictureMapName', text('pictureMap'), articles.length)}
        viewBox={`0 0 ${width} ${height + YEARS}`}
        width={width}
        height={height + YEARS}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setActive(undefined);
          else onKeyDown(event);
        }}
      >
        {ground}
        {chosen && (
          <g class="active-links">
            {chosen.cites.map((to) => (
              <Arrow key={`to ${to}`} kind="cites" from={chosen} to={articles[to]} />
            ))}
            {chosen.citedBy.map((from) => (
              <Arrow key={`from ${from}`} kind="cited" from={articles[from]} to={chosen} />
            ))}
          </g>
        )}
        {articles.map(({ entry, name, x, y, radius, lane, cites, citedBy }, at) => {
          const tag = lanes[lane]?.tag;
          const title = entry.title ?? entry.key;
          return (
            <a
              key={entry.key}
              class={`mark ${looks(at)}`}
              href={fragmentOf({ view: 'entries', path: entry.key })}
              aria-label={text('pictureMapArticle', name, title, cites.length, citedBy.length)}
              data-colour={tag === undefined ? undefined : look(tag).colour}
              {...stop(entry.key)}
              onFocusIn={() => setActive(entry.key)}
              onFocusOut={() => leave(entry.key)}
              onPointerEnter={() => setActive(entry.key)}
              onPointerLeave={() => leave(entry.key)}
            >
              <g transform={`translate(${x} ${y})`}>
                <circle class="touch" r={radius + 2} />
                <circle class="ring" r={radius + 3} />
                <path
                  class={tag === undefined ? 'rest' : undefined}
                  d={markShape(tag === undefined ? undefined : lane, radius)}
                />
              </g>
            </a>
          );
        })}
        <g class="labels" aria-hidden="true">
          {labels.map(({ article, x, y, words }) => (
            <text key={article} class={looks(article)} x={x} y={y}>
              {words}
            </text>
          ))}
        </g>
      </svg>
      {chosen && <MapCard article={chosen} look={look} map={map} />}
    </>
  );
}

/** A link of the active article, with an arrow at the cited one's end. */
function Arrow({
  kind,
  from,
  to,
}: {
  kind: 'cites' | 'cited';
  from: CitationMap['articles'][number] | undefined;
  to: CitationMap['articles'][number] | undefined;
}) {
  if (!from || !to) return null;
  return (
    <g class={kind}>
      <path d={linkPath(from, to)} />
      <path class="head" d={arrowHead(to)} />
    </g>
  );
}
