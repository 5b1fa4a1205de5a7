import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../protocol/ask.ts';
import { exclusionReasons } from '../../settings/exclusion-reasons.ts';
import { type ChoiceChange, ChoiceField } from '../../ui/choice-field.tsx';
import type { Chosen } from '../../ui/choice-text.ts';
import { Problem } from '../../ui/problem.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { onKeys } from '../key-guard.ts';
import type { ChoiceOptions } from './tools.ts';

/** One of the choices for an article, with the user's own reasons. It shows what was chosen before the library has it. */
export function ChoiceEditing({ choice, chosen, onChange, onClose }: ChoiceOptions) {
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
