import { useId } from 'preact/hooks';
import { printedNumber } from '../../../ui/printed-number.ts';
import { text } from '../../../ui/text.ts';
import { FacetFrame } from './facet-group.tsx';
import { yearBars, yearsBetween } from './year-bars.ts';

export interface YearFacetProps {
  counts: ReadonlyMap<number, number>;
  chosen: readonly number[];
  onChoose: (years: readonly number[]) => void;
}

/** The years as small bars, and the two fields that say from when to when; a press on a bar fills them too. */
export function YearFacet({ counts, chosen, onChoose }: YearFacetProps) {
  const id = useId();
  const known = [...new Set([...counts.keys(), ...chosen])];
  if (known.length < 2 && chosen.length === 0) return null; // There is nothing to choose from.
  const bars = yearBars(new Map(known.map((year) => [year, counts.get(year) ?? 0])));
  const highest = bars.reduce((most, { count }) => Math.max(most, count), 1);
  const [from, to] = chosen.length > 0 ? [chosen[0], chosen.at(-1)] : [undefined, undefined];
  const choose = (first: number | undefined, last: number | undefined) => {
    const isAll = first === undefined && last === undefined;
    onChoose(isAll ? [] : yearsBetween(known, first, last));
  };
  const isIn = (bar: { from: number; to: number }) =>
    from === undefined || to === undefined || (bar.to >= from && bar.from <= to);
  return (
    <FacetFrame title={text('listYear')} onClear={chosen.length > 0 ? () => onChoose([]) : undefined}>
      <div class="year-bars" aria-hidden="true">
        {bars.map((bar) => (
          <span
            key={bar.from}
            class={isIn(bar) ? 'year-bar' : 'year-bar out'}
            title={text('filterYearBar', yearsOf(bar), printedNumber(bar.count))}
            onClick={(event) =>
              event.shiftKey && from !== undefined && to !== undefined
                ? choose(Math.min(from, bar.from), Math.max(to, bar.to))
                : choose(bar.from, bar.to)
            }
          >
            <span style={{ height: `${bar.count === 0 ? 0 : Math.max(6, (bar.count / highest) * 100)}%` }} />
          </span>
        ))}
      </div>
      <div class="year-range">
        <label class="unseen" for={`${id}-from`}>
          {text('filterYearFrom')}
        </label>
        <YearField
          id={`${id}-from`}
          usual={bars[0]?.from}
          value={from}
          onChoose={(year) => choose(year, to)}
        />
        <span aria-hidden="true">–</span>
        <label class="unseen" for={`${id}-to`}>
          {text('filterYearTo')}
        </label>
        <YearField
          id={`${id}-to`}
          usual={bars.at(-1)?.to}
          value={to}
          onChoose={(year) => choose(from, year)}
        />
      </div>
    </FacetFrame>
  );
}

interface YearFieldProps {
  id: string;
  /** What holds while nothing is said. */
  usual: number | undefined;
  value: number | undefined;
  onChoose: (year: number | undefined) => void;
}

function YearField({ id, usual, value, onChoose }: YearFieldProps) {
  return (
    <input
      id={id}
      class="field"
      inputMode="numeric"
      autocomplete="off"
      placeholder={usual === undefined ? '' : String(usual)}
      value={value ?? ''}
      onChange={({ currentTarget }) => {
        const said = /^\s*(\d{4})\s*$/.exec(currentTarget.value)?.[1];
        if (said === undefined) currentTarget.value = '';
        onChoose(said === undefined ? undefined : Number(said));
      }}
    />
  );
}

function yearsOf({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from}–${to}`;
}
