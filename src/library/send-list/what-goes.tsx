import type { Field } from '../../exchange/records/chosen-fields.ts';
import { text, type TextKey } from '../../ui/text.ts';

/** What can be sent along, each with the fields that it is made of. */
const PARTS: readonly (readonly [name: TextKey, fields: readonly Field[]])[] = [
  ['exportFieldNotes', ['notes']],
  ['exportFieldHighlights', ['highlights']],
  ['exportFieldTags', ['tags']],
  ['sendChoices', ['status', 'decision', 'rating']],
];

export interface WhatGoesProps {
  /** What stays behind. */
  left: readonly Field[];
  onLeft: (left: readonly Field[]) => void;
}

/** What of the user's own goes with a reading list. */
export function WhatGoes({ left, onLeft }: WhatGoesProps) {
  return (
    <fieldset class="export-fields">
      <legend>{text('sendGoes')}</legend>
      {PARTS.map(([name, fields]) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={!fields.some((field) => left.includes(field))}
            onChange={({ currentTarget: { checked } }) => {
              const others = left.filter((field) => !fields.includes(field));
              onLeft(checked ? others : [...others, ...fields]);
            }}
          />
          <span>{text(name)}</span>
        </label>
      ))}
    </fieldset>
  );
}
