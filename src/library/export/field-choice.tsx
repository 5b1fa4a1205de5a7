import { type Field, FIELDS } from '../../exchange/records/chosen-fields.ts';
import { text, type TextKey } from '../../ui/text.ts';

const NAMES: Readonly<Record<Field, TextKey>> = {
  notes: 'exportFieldNotes',
  highlights: 'exportFieldHighlights',
  tags: 'exportFieldTags',
  status: 'statusLabel',
  decision: 'exportFieldDecision',
  rating: 'ratingLabel',
  abstract: 'exportFieldAbstract',
  terms: 'exportFieldTerms',
  extra: 'exportFieldExtra',
};

export interface FieldChoiceProps {
  /** What stays behind. */
  left: readonly Field[];
  onLeft: (left: readonly Field[]) => void;
}

/** What of the articles goes out. */
export function FieldChoice({ left, onLeft }: FieldChoiceProps) {
  return (
    <fieldset class="export-fields">
      <legend>{text('exportFields')}</legend>
      {FIELDS.map((field) => (
        <label key={field}>
          <input
            type="checkbox"
            checked={!left.includes(field)}
            onChange={({ currentTarget: { checked } }) =>
              onLeft(FIELDS.filter((one) => (one === field ? !checked : left.includes(one))))
            }
          />
          <span>{text(NAMES[field])}</span>
        </label>
      ))}
    </fieldset>
  );
}
