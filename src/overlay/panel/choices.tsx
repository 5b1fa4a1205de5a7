import { useEffect, useRef, useState } from 'preact/hooks';
import { CHOICES, type Choice, choiceLabel, type Chosen, chosenText } from '../../ui/choice-text.ts';
import { text } from '../../ui/text.ts';
import { choosing, loadedChoosing } from '../choosing/choosing.ts';
import { LatePlace } from './editor-place.tsx';
import type { Goal } from './goal.ts';
import type { PartProps } from './tags.tsx';

const NONE: Chosen = { reasons: [] };

/** Status, decision and rating on one line; each is chosen below it. Only the user sets them. */
export function Choices({ entry, changes, goal }: PartProps & { goal: Goal | undefined }) {
  const [open, setOpen] = useState<Choice>();
  const line = useRef<HTMLDivElement>(null);
  const chosen: Chosen = entry ?? NONE;

  useEffect(() => {
    if (goal?.what === 'reasons') setOpen('decision');
  }, [goal]);

  const close = (choice: Choice) => {
    setOpen(undefined);
    line.current?.querySelector<HTMLElement>(`[data-choice="${choice}"]`)?.focus();
  };
  return (
    <div class="choices" role="group" aria-label={text('choicesLabel')} ref={line}>
      {CHOICES.map((choice) => {
        const now = chosenText(choice, chosen);
        return (
          <button
            key={choice}
            type="button"
            class={now ? 'quiet chosen' : 'quiet'}
            data-choice={choice}
            aria-expanded={open === choice}
            aria-label={said(choice, chosen)}
            onClick={() => setOpen(open === choice ? undefined : choice)}
          >
            {choice === 'rating' && now ? stars(chosen.rating) : now || choiceLabel(choice)}
          </button>
        );
      })}
      {open && (
        <LatePlace
          key={open}
          asked={1}
          load={choosing}
          live={loadedChoosing}
          draw={({ menu }, place) =>
            menu(place, {
              choice: open,
              chosen,
              onChange: (change) =>
                changes.change(change, (answer) => said(open, answer.entry ?? NONE), false),
              onClose: () => close(open),
            })
          }
        />
      )}
    </div>
  );
}

function said(choice: Choice, chosen: Chosen): string {
  return text('choiceIs', choiceLabel(choice), chosenText(choice, chosen) || text('choiceNone'));
}

function stars(rating = 0): string {
  return '★'.repeat(rating) + '☆'.repeat(5 - rating);
}
