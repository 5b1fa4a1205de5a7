import { useState } from 'preact/hooks';
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
  table: { tags, rows },
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
  const most = Math.max(1, ...rows.flat());
  const cells = rows.map((row, at) =>
    row.flatMap((count, column) => {
      const [tag, other] = [tags[at], tags[column]];
      if (count === 0 || tag === undefined || other === undefined) return [];
      return [{ id: `${at} ${column}`, x: column * step, y: at * step, count, tags: [other, tag] as const }];
    }),
  );
  const { root, onKeyDown, stop } = useWalk(cells);
  /** The two tags of the number that the pointer or the keyboard is at. */
  const [active, setActive] = useState<readonly string[]>();
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
      {rows.flatMap((row, at) =>
        row.map((_, column) => (
          <Cell key={`${at} ${column}`} class="cell" x={column * step} y={at * step} step={step} />
        )),
      )}
      {cells.flat().map(({ id, x, y, count, tags: [other, tag] }) => (
        <a
          key={id}
          href={addressOf([other, tag])}
          aria-label={pairSays(look(other).name, look(tag).name, count)}
          {...stop(id)}
          onFocusIn={() => setActive([other, tag])}
          onFocusOut={() => setActive(undefined)}
          onPointerEnter={() => setActive([other, tag])}
          onPointerLeave={() => setActive(undefined)}
        >
          <g fill-opacity={0.06 + 0.42 * Math.sqrt(count / most)}>
            <Cell class="heat" x={x} y={y} step={step} />
          </g>
          <Cell class="ring" x={x + 1.5} y={y + 1.5} step={step - 3} />
          <text x={x + step / 2} y={y + step / 2 + 4} text-anchor="middle">
            {printedNumber(count)}
          </text>
        </a>
      ))}
      {tags.map((tag, at) => {
        const { name, colour } = look(tag);
        const [left, middle] = [at * step + 6, at * step + step / 2];
        return (
          <g
            key={tag}
            class={active?.includes(tag) === false ? 'far' : undefined}
            data-colour={colour}
            aria-hidden="true"
          >
            <rect class="square" x={left} y={middle - SQUARE / 2} width={SQUARE} height={SQUARE} />
            <text class="tag-text" x={left + TO_NAME} y={middle + 4}>
              <title>{name}</title>
              {cutText(name, width - left - TO_NAME, 12)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Cell({ step, ...props }: { class: string; x: number; y: number; step: number }) {
  return <rect {...props} width={step} height={step} />;
}

function pairSays(first: string, second: string, count: number): string {
  return text(count === 1 ? 'pictureTagsOne' : 'pictureTagsPair', first, second, printedNumber(count));
}
