import type { Citation } from '../../article/citation.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import type { PastedUnclear } from './pasted-list.ts';
import { placeText } from './row-table.tsx';

/** How many are drawn. */
const MOST = 200;
/** The most of one of them that is shown again, in characters. */
const SHOWN = 400;

export interface UnclearListProps {
  unclear: readonly PastedUnclear[];
  guesses: ReadonlyMap<string, Citation | null>;
  confirmed: ReadonlySet<string>;
  /** `reference`: its text. Lines move as the list is edited, and what was confirmed must not. */
  onConfirm: (reference: string, isRight: boolean) => void;
}

/** What in the text names no article for certain, with what PubMed has that is like it: for the user to confirm. */
export function UnclearList({ unclear, guesses, confirmed, onConfirm }: UnclearListProps) {
  return (
    <ul class="unclear">
      {unclear.slice(0, MOST).map((one) => (
        <li key={`${one.line} ${one.text}`}>
          <p>
            <span class="quiet-text">{text('addLineNumber', printedNumber(one.line))}</span>{' '}
            {one.text.slice(0, SHOWN)}
          </p>
          <Guess
            guess={guesses.get(one.text)}
            isConfirmed={confirmed.has(one.text)}
            onConfirm={(isRight) => onConfirm(one.text, isRight)}
          />
        </li>
      ))}
      {unclear.length > MOST && <li>{text('addMoreUnclear', printedNumber(unclear.length - MOST))}</li>}
    </ul>
  );
}

interface GuessProps {
  guess: Citation | null | undefined;
  isConfirmed: boolean;
  onConfirm: (isRight: boolean) => void;
}

function Guess({ guess, isConfirmed, onConfirm }: GuessProps) {
  if (guess === undefined) return null;
  if (guess === null) return <p class="quiet-text">{text('addNoGuess')}</p>;
  return (
    <label class="guess">
      <input
        type="checkbox"
        checked={isConfirmed}
        onChange={({ currentTarget }) => onConfirm(currentTarget.checked)}
      />
      <span>
        <span class="quiet-text">{text('addGuess')}</span> {guess.title}{' '}
        <span class="quiet-text">
          {placeText(guess)} · {guess.ids.pmid && `PMID ${guess.ids.pmid}`}
        </span>
      </span>
    </label>
  );
}
