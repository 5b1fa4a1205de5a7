import { TagName } from '../../ui/tag-list.tsx';
import { text } from '../../ui/text.ts';
import type { CitationMap, MapArticle } from './citation-map.ts';
import type { TagLook } from './tag-names.ts';

/** From the mark to its card, in pixels. */
const AWAY = 16;
const MOST_TAGS = 4;

/**
 * What is shown of an article beside its mark, toward the middle of the map. The mark's own name says the same, so
 * nobody needs to reach it.
 */
export function MapCard({
  article: { entry, name, x, y, radius, cites, citedBy },
  map: { width, height },
  look,
}: {
  article: MapArticle;
  map: CitationMap;
  look: (key: string) => TagLook;
}) {
  const across = x > width / 2 ? { right: width - x + radius + AWAY } : { left: x + radius + AWAY };
  const down = y > height / 2 ? { bottom: `calc(100% - ${y}px)` } : { top: y };
  return (
    <div class="map-card" style={{ ...across, ...down }} aria-hidden="true">
      <p class="map-card-title">{entry.title ?? entry.key}</p>
      <p>{text('lookMapFacts', name, cites.length, citedBy.length)}</p>
      {entry.tagKeys.length > 0 && (
        <ul class="tags">
          {entry.tagKeys.slice(0, MOST_TAGS).map((key) => (
            <li key={key} class="tag" data-colour={look(key).colour}>
              <TagName name={look(key).name} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
