import { printedNumber } from '../../ui/printed-number.ts';

export interface ProgressProps {
  /** What is under way. */
  said: string;
  /** Entries. */
  done: number;
  total: number;
  /** The name of what ends it. */
  end: string;
  onEnd: () => void;
}

/** Something that takes a while, how far it has come, and what ends it. */
export function Progress({ said, done, total, end, onEnd }: ProgressProps) {
  return (
    <div class="work-line">
      <span role="status">{said}</span>
      <progress aria-label={said} {...(total > 0 ? { max: total, value: done } : {})} />
      {total > 0 && (
        <span class="export-count">
          {printedNumber(done)} / {printedNumber(total)}
        </span>
      )}
      <button type="button" onClick={onEnd}>
        {end}
      </button>
    </div>
  );
}
