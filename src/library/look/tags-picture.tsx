import { useMemo } from 'preact/hooks';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { fragmentOf } from '../address.ts';
import { PairStairs } from './pair-stairs.tsx';
import { PictureTable } from './picture-table.tsx';
import { Picture } from './picture.tsx';
import { tagLooks, tagQuery } from './tag-names.ts';
import { pairTable, tagPairs } from './tag-pairs.ts';
import type { LookedAt } from './use-look.ts';
import { useWidth } from './use-width.ts';

/** In pixels: a step of the stairs, and the room that the last name needs. */
const STEP = { least: 26, most: 40 };
const NAME = 150;
const MOST_TAGS = 14;
/** Of the table behind it. */
const MOST_ROWS = 100;

/** Which tags occur together: a table of which half is enough, with the tags' names on the stairs between the halves. */
export function TagsPicture({ entries, tags }: Pick<LookedAt, 'entries' | 'tags'>) {
  const [element, width] = useWidth(280);
  const pairs = useMemo(() => tagPairs(entries.map(({ tagKeys }) => tagKeys)), [entries]);
  const look = useMemo(() => tagLooks(tags), [tags]);
  const fit = Math.max(3, Math.min(MOST_TAGS, Math.floor((width - NAME) / STEP.least) + 1));
  const table = pairTable(pairs, fit);
  const step = Math.min(STEP.most, Math.floor((width - NAME) / Math.max(1, table.tags.length - 1)));
  const addressOf = (keys: readonly string[]) =>
    fragmentOf({ view: 'entries', path: '', query: tagQuery(keys.map((key) => look(key).name)) });
  const title = text('pictureTags');
  const all = pairs.tags.length;
  const isPart = all > table.tags.length;
  return (
    <Picture title={title} says={text(all === 0 ? 'pictureTagsNone' : 'pictureTagsSays')}>
      <div ref={element}>{all > 0 && <PairStairs {...{ title, table, look, addressOf, width, step }} />}</div>
      {isPart && (
        <p class="quiet-text">
          {text('pictureTagsPart', printedNumber(table.tags.length), printedNumber(all))}
        </p>
      )}
      {all > 0 && (
        <PictureTable
          caption={title}
          head={[text('pictureTag'), text('pictureOtherTag'), text('pictureArticlesHead')]}
          rows={() =>
            pairs.pairs
              .slice(0, MOST_ROWS)
              .map(({ tags: [first, second], count }) => [
                look(first).name,
                look(second).name,
                <a href={addressOf([first, second])}>{printedNumber(count)}</a>,
              ])
          }
        />
      )}
    </Picture>
  );
}
