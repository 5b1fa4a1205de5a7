import { TagName } from '../../ui/tag-list.tsx';
import { text } from '../../ui/text.ts';
import type { CitationMap, MapArticle } from './citation-map.ts';
import type { TagLook } from './tag-names.ts';

/** From the mark to its card, with its name between, and how wide that may be. In pixels. */
const AWAY = 20;
const WIDTH = 320;
const MOST_TAGS = 4;

/**
 * What is shown of an article below its mark, or above it in the lower half of the map. The mark's own name says the same, so
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
  const away = radius + AWAY;
  const left = Math.max(0, Math.min(width - WIDTH, x - WIDTH / 2));
  const down = y > height / 2 ? { bottom: `calc(100% - ${y - away}px)` } : { top: `${y + away}px` };
  return (
    <div class="map-card" style={{ left: `${left}px`, maxWidth: `${WIDTH}px`, ...down }} aria-hidden="true">
      <p class="map-card-title">{entry.title ?? entry.key}</p>
      <p>{text('pictureMapFacts', name, cites.length, citedBy.length)}</p>
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
