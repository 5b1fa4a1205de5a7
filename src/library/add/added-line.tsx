import { text } from '../../ui/text.ts';
import { searchPath } from '../address.ts';
import type { GoTo } from '../views.ts';

/** Where what was just added can be seen. */
export function AddedLine({ tags, goTo }: { tags: readonly string[]; goTo: GoTo }) {
  const query = tags[0] === undefined ? 'status:to-read' : `tag:"${tags[0]}"`;
  return (
    <p>
      <button type="button" onClick={() => goTo('entries', searchPath(query))}>
        {text('addShow')}
      </button>
    </p>
  );
}
