import type { LabOfEntries } from '../../store/read/labs-of.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import './share.css';

export interface ShareWithProps {
  labs: readonly LabOfEntries[];
  /** How many entries it is about. */
  count: number;
  onShare: (target: string, isShared: boolean) => void;
}

/** With which labs entries are shared, and what can be done about it. */
export function ShareWith({ labs, count, onShare }: ShareWithProps) {
  return (
    <>
      {labs.map((lab) => (
        <p key={lab.target} class="share-with">
          {lab.shared > 0 && <span role="status">{standing(lab, count)}</span>}{' '}
          {lab.shared < count && (
            <button type="button" onClick={() => onShare(lab.target, true)}>
              {text('shareWith', lab.name)}
            </button>
          )}{' '}
          {lab.shared > 0 && (
            <button type="button" class="quiet" onClick={() => onShare(lab.target, false)}>
              {text('shareNoMore', lab.name)}
            </button>
          )}
        </p>
      ))}
    </>
  );
}

function standing({ name, shared }: LabOfEntries, count: number): string {
  if (shared === count) return text('sharedWith', name);
  return text('sharedSome', printedNumber(shared), printedNumber(count), name);
}
