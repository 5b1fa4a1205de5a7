import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { cutText } from './letters.ts';
import type { TagLook } from './tag-names.ts';
import { useWalk } from './use-walk.ts';

/** Of a tag's square, in pixels, and from it to the name. */
const SQUARE = 10;
const TO_NAME = 16;

/**
 * Half a table as stairs: on each step a tag's name; to its left how often it occurs with each tag further up, whose
 * columns come down from their steps. `step` and `width` in pixels.
 */
export function PairStairs({
  title,
  table,
  look,
  addressOf,
  step,
  width,
}: {
  title: string;
  table: { tags: readonly string[]; rows: readonly (readonly number[])[] };
  look: (key: string) => TagLook;
  addressOf: (keys: readonly string[]) => string;
  step: number;
  width: number;
}) {
  const { tags, rows } = table;
  const most = Math.max(1, ...rows.flat());
  const cells = rows.map((row, at) =>
    row.flatMap((count, column) => {
      const [tag, other] = [tags[at], tags[column]];
      if (count === 0 || tag === undefined || other === undefined) return [];
      return [{ id: `${at} ${column}`, x: column * step, count, tags: [other, tag] as const }];
    }),
  );
  const { root, onKeyDown, stop } = useWalk(cells);
  const height = tags.length * step;
  return (
    <svg
      ref={root}
      class="drawing stairs"
      role="group"
      aria-label={title}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      onKeyDown={onKeyDown}
    >
      {rows.map((row, at) =>
        row.map((_, column) => (
          <rect
            key={`${at} ${column}`}
            class="cell"
            x={column * step}
            y={at * step}
            width={step}
            height={step}
          />
        )),
      )}
      {cells.map((row, at) =>
        row.map(({ id, x, count, tags: [other, tag] }) => {
          const names = [look(other).name, look(tag).name] as const;
          return (
            <a
              key={id}
              href={addressOf([other, tag])}
              aria-label={text(count === 1 ? 'lookTagsOne' : 'lookTagsPair', ...names, printedNumber(count))}
              {...stop(id)}
            >
              <title>
                {text(count === 1 ? 'lookTagsOne' : 'lookTagsPair', ...names, printedNumber(count))}
              </title>
              <rect
                class="heat"
                x={x}
                y={at * step}
                width={step}
                height={step}
                fill-opacity={0.06 + 0.42 * Math.sqrt(count / most)}
              />
              <rect class="ring" x={x + 1.5} y={at * step + 1.5} width={step - 3} height={step - 3} />
              <text x={x + step / 2} y={at * step + step / 2 + 4} text-anchor="middle">
                {printedNumber(count)}
              </text>
            </a>
          );
        }),
      )}
      {tags.map((tag, at) => {
        const { name, colour } = look(tag);
        const [left, middle] = [at * step + 6, at * step + step / 2];
        return (
          <g key={tag} data-colour={colour} aria-hidden="true">
            <rect class="square" x={left} y={middle - SQUARE / 2} width={SQUARE} height={SQUARE} />
            <text class="tag-text" x={left + TO_NAME} y={middle + 4}>
              <title>{name}</title>
              {cutText(name, width - left - TO_NAME)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
