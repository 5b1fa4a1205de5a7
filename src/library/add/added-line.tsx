import { text } from '../../ui/text.ts';
import { searchPath } from '../address.ts';
import { tagQuery } from '../look/tag-names.ts';
import type { GoTo } from '../views.ts';

/** Where what was just added can be seen. `tags`: those that it got. */
export function AddedLine({ tags, goTo }: { tags: readonly string[]; goTo: GoTo }) {
  const query = tags.length === 0 ? 'status:to-read' : tagQuery(tags.slice(0, 1));
  return (
    <p>
      <button type="button" onClick={() => goTo('entries', searchPath(query))}>
        {text('addShow')}
      </button>
    </p>
  );
}
