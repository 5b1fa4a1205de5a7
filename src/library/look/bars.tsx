import { type ScaleBand, scaleLinear } from 'd3-scale';
import { printedNumber } from '../../ui/printed-number.ts';

/** A bar is no wider, in pixels: a single one would be a wall. */
const WIDEST = 48;

/** One series of numbers as bars over steps, with its name above and two or three lines for its scale. In pixels. */
export function Bars({
  kind,
  name,
  values,
  x,
  top,
  height,
}: {
  kind: 'articles' | 'notes';
  name: string;
  values: readonly number[];
  x: ScaleBand<number>;
  top: number;
  height: number;
}) {
  const most = Math.max(1, ...values);
  const y = scaleLinear([0, most], [top + height, top]).nice(2);
  const lines = y.ticks(2).filter(Number.isInteger);
  const [left, right] = x.range();
  const width = Math.min(x.bandwidth(), WIDEST);
  return (
    <g class={`bars ${kind}`}>
      <text class="series" x={left} y={top - 12}>
        {name}
      </text>
      {lines.map((line) => (
        <g key={line}>
          <line class={line === 0 ? 'ground' : 'grid'} x1={left} x2={right} y1={y(line)} y2={y(line)} />
          <text class="quiet" x={left - 8} y={y(line) + 4} text-anchor="end">
            {printedNumber(line)}
          </text>
        </g>
      ))}
      {values.map((value, at) =>
        value > 0 ? (
          <rect
            key={at}
            class="bar"
            x={(x(at) ?? 0) + (x.bandwidth() - width) / 2}
            // Something is always seen of what is not nothing.
            y={Math.min(y(value), top + height - 1)}
            width={width}
            height={Math.max(1, top + height - y(value))}
          />
        ) : null,
      )}
    </g>
  );
}
