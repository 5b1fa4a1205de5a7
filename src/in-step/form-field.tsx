import { useId } from 'preact/hooks';

export interface FormFieldProps {
  label: string;
  /** What stands below the field. */
  hint?: string;
  describedBy?: string;
  type?: 'text' | 'password';
  inputMode?: 'url';
  value: string;
  onValue: (words: string) => void;
}

/** A field with its label above and a hint below. */
export function FormField({
  label,
  hint,
  describedBy,
  type = 'text',
  inputMode,
  value,
  onValue,
}: FormFieldProps) {
  const id = useId();
  const field = {
    ...{ id, class: 'field', value },
    'aria-describedby': hint === undefined ? describedBy : `${id}-hint`,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onValue(currentTarget.value),
  };
  return (
    <>
      <label for={id}>{label}</label>
      {type === 'password' ? (
        // What the browser remembers of other sites has no place here, and this none elsewhere.
        <input {...field} type="password" autocomplete="new-password" />
      ) : (
        <input {...field} type="text" inputMode={inputMode} autocomplete="off" spellcheck={false} />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="quiet-text sync-hint">
          {hint}
        </p>
      )}
    </>
  );
}
