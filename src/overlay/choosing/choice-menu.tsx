import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../protocol/ask.ts';
import { exclusionReasons } from '../../settings/exclusion-reasons.ts';
import { type ChoiceChange, ChoiceField } from '../../ui/choice-field.tsx';
import type { Chosen } from '../../ui/choice-text.ts';
import controls from '../../ui/controls.css?inline';
import { Problem } from '../../ui/problem.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { onKeys } from '../key-guard.ts';
import { mountIn } from '../mount-in.ts';
import css from './choice-menu.css?inline';
import type { ChoiceOptions, Choosing } from './choosing.ts';

const RULES = { name: 'choosing', css: [controls, css] };

/** What lets the user choose, as the choice script offers it. */
export const CHOOSING: Choosing = {
  menu: (place, options) => {
    const mounted = mountIn(place, <ChoiceMenu {...options} />, RULES);
    return { ...mounted, focus: () => place.querySelector<HTMLElement>('input:checked')?.focus() };
  },
};

/** One of the choices for an article, with the user's own reasons. It shows what was chosen before the library has it. */
function ChoiceMenu({ choice, chosen, onChange, onClose }: ChoiceOptions) {
  const [meant, setMeant] = useState<Partial<Chosen>>({});
  const changes = useRef(0);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => void exclusionReasons.getValue().then(setReasons, setError), []);
  useKeys(box, onKeys, (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  });
  const change = async (wanted: ChoiceChange) => {
    const last = ++changes.current;
    setMeant((before) => ({ ...before, ...meaning(wanted) }));
    await onChange(wanted);
    if (last === changes.current) setMeant({});
  };
  return (
    <div ref={box}>
      <ChoiceField
        choice={choice}
        chosen={{ ...chosen, ...meant }}
        reasons={reasons}
        onChange={(wanted) => void change(wanted)}
        onEditReasons={() => void ask('open-settings', { which: 'options' }).catch(setError)}
      />
      {error !== undefined && <Problem error={error} />}
    </div>
  );
}

function meaning(change: ChoiceChange): Partial<Chosen> {
  switch (change.type) {
    case 'set-status':
      return { status: change.status ?? undefined };
    case 'set-decision':
      return { decision: change.decision ?? undefined };
    case 'set-reasons':
      return { reasons: change.reasons };
    case 'set-rating':
      return { rating: change.rating ?? undefined };
  }
}
