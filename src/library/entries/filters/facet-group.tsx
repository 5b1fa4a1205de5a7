import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { printedNumber } from '../../../ui/printed-number.ts';
import { text } from '../../../ui/text.ts';
import type { FacetOption } from './facet-option.ts';

/** How many values of a long group show until more are asked for, and how many more then. */
const FIRST = 6;
const MORE = 30;

export interface FacetGroupProps {
  title: string;
  options: readonly FacetOption[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}

/** A group of filters: its values with a box and a count each, those that are chosen first where the list is long. */
export function FacetGroup({ title, options, chosen, onChoose }: FacetGroupProps) {
  const [most, setMost] = useState(FIRST);
  if (options.length === 0) return null;
  const shown = options.filter(({ value }, at) => at < most || chosen.includes(value));
  const left = options.length - shown.length;
  return (
    <FacetFrame title={title} onClear={chosen.length > 0 ? () => onChoose([]) : undefined}>
      <ul class="facet-values">
        {shown.map(({ value, name, count }) => (
          <li key={value}>
            <FacetBox
              count={count}
              isChosen={chosen.includes(value)}
              onChoose={(isChosen) =>
                onChoose(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            >
              {name}
            </FacetBox>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="quiet facet-more" onClick={() => setMost(most + MORE)}>
          {text('filterMore', Math.min(left, MORE))}
        </button>
      )}
      {left === 0 && most > FIRST && options.length > FIRST && (
        <button type="button" class="quiet facet-more" onClick={() => setMost(FIRST)}>
          {text('filterFewer')}
        </button>
      )}
    </FacetFrame>
  );
}

export interface FacetBoxProps {
  count: number;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  children: ComponentChildren;
}

/** One value with its box and its count, which is no part of its name. */
export function FacetBox({ count, isChosen, onChoose, children }: FacetBoxProps) {
  const id = useId();
  return (
    <label class="facet-box">
      <input
        type="checkbox"
        checked={isChosen}
        aria-labelledby={id}
        aria-describedby={`${id}-count`}
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
      />
      <span class="facet-name" id={id}>
        {children}
      </span>
      <span class="facet-count" id={`${id}-count`}>
        {printedNumber(count)}
      </span>
    </label>
  );
}

export interface FacetFrameProps {
  title: string;
  /** Absent where nothing is chosen. */
  onClear: (() => void) | undefined;
  children: ComponentChildren;
}

/** A group's title, which folds it, and the way to clear it. */
export function FacetFrame({ title, onClear, children }: FacetFrameProps) {
  const [isOpen, setOpen] = useState(true);
  const id = useId();
  return (
    <section class="facet" aria-labelledby={`${id}-title`}>
      <h2 class="facet-head">
        <button
          type="button"
          id={`${id}-title`}
          class="facet-title"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {title}
        </button>
        {onClear && (
          <button type="button" class="quiet" aria-label={text('filterClearOf', title)} onClick={onClear}>
            {text('filterClear')}
          </button>
        )}
      </h2>
      <div id={id} hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
