import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { text } from '../../../ui/text.ts';

export interface NameFormProps {
  /** What stands there at first, selected, to be typed over. */
  first: string;
  /** Says whether the name could be given: not where it is taken. */
  onName: (name: string) => boolean;
  onCancel: () => void;
}

/** Asks for the name of a search. */
export function NameForm({ first, onName, onCancel }: NameFormProps) {
  const id = useId();
  const [isTaken, setTaken] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        const name = field.current?.value.trim() ?? '';
        if (name === '' || onName(name)) return;
        setTaken(true);
        field.current?.select();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <label for={id}>{text('savedName')}</label>
      <input
        ref={field}
        id={id}
        class="field"
        type="text"
        autocomplete="off"
        maxLength={100}
        defaultValue={first}
        aria-describedby={isTaken ? `${id}-taken` : undefined}
      />
      {isTaken && (
        <p id={`${id}-taken`} role="alert">
          {text('savedTaken')}
        </p>
      )}
      <div class="name-form-acts">
        <button type="submit" class="primary">
          {text('savedSaveDo')}
        </button>
        <button type="button" onClick={onCancel}>
          {text('tagsCancel')}
        </button>
      </div>
    </form>
  );
}
