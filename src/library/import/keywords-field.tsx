import { useId } from 'preact/hooks';
import type { FoundKeywords, KeywordsAs } from '../../exchange/records/keywords-of-file.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';

export interface KeywordsFieldProps {
  found: FoundKeywords;
  /** What they are to be. */
  as: KeywordsAs;
  onChange: (as: KeywordsAs) => void;
}

/** What becomes of keywords that may be the user's own tags: programs keep both in one field. */
export function KeywordsField({ found, as, onChange }: KeywordsFieldProps) {
  const id = useId();
  const count = printedNumber(found.count);
  const choice = (value: KeywordsAs, label: string) => (
    <div class="choice">
      <input
        id={`${id}-${value}`}
        type="radio"
        name={id}
        checked={as === value}
        onChange={() => onChange(value)}
      />
      <label for={`${id}-${value}`}>{label}</label>
    </div>
  );
  return (
    <fieldset class="import-keywords" aria-describedby={`${id}-some`}>
      <legend>{found.isMore ? text('importKeywordsMore', count) : text('importKeywords', count)}</legend>
      <span id={`${id}-some`} class="quiet-text">
        {text('importKeywordsSome', found.examples.join(' · '))}
      </span>
      {choice('tags', text('importKeywordsTags'))}
      {choice('keywords', text('importKeywordsKept'))}
    </fieldset>
  );
}
