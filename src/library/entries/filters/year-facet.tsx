import { useId } from 'preact/hooks';
import type { YearRange } from '../../../search/filter.ts';
import { printedNumber } from '../../../ui/printed-number.ts';
import { text } from '../../../ui/text.ts';
import { FacetFrame } from './facet-group.tsx';
import { yearBars } from './year-bars.ts';

export interface YearFacetProps {
  counts: ReadonlyMap<number, number>;
  chosen: YearRange | undefined;
  onChoose: (years: YearRange | undefined) => void;
}

/**
 * The years as small bars, and the two fields that say from when to when; a press on a bar fills them too. An end that
 * lies beyond the one just given is given up.
 */
export function YearFacet({ counts, chosen, onChoose }: YearFacetProps) {
  const id = useId();
  if (counts.size < 2 && chosen === undefined) return null; // There is nothing to choose from.
  const bars = yearBars(counts);
  const highest = bars.reduce((most, { count }) => Math.max(most, count), 1);
  const { from, to } = chosen ?? {};
  const choose = (range: YearRange) =>
    onChoose(range.from === undefined && range.to === undefined ? undefined : range);
  const isIn = (bar: { from: number; to: number }) =>
    bar.to >= (from ?? -Infinity) && bar.from <= (to ?? Infinity);
  return (
    <FacetFrame title={text('listYear')} onClear={chosen ? () => onChoose(undefined) : undefined}>
      <div class="year-bars" aria-hidden="true">
        {bars.map((bar) => (
          <span
            key={bar.from}
            class={isIn(bar) ? 'year-bar' : 'year-bar out'}
            title={text('filterYearBar', yearsOf(bar), printedNumber(bar.count))}
            onClick={(event) =>
              choose(
                event.shiftKey && chosen
                  ? { from: from && Math.min(from, bar.from), to: to && Math.max(to, bar.to) }
                  : { from: bar.from, to: bar.to },
              )
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
          onChoose={(year) => choose({ from: year, to: year && to && to < year ? undefined : to })}
        />
        <span aria-hidden="true">–</span>
        <label class="unseen" for={`${id}-to`}>
          {text('filterYearTo')}
        </label>
        <YearField
          id={`${id}-to`}
          usual={bars.at(-1)?.to}
          value={to}
          onChoose={(year) => choose({ from: year && from && from > year ? undefined : from, to: year })}
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
