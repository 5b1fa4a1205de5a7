import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { text } from '../../ui/text.ts';

interface PasteFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  value: string;
  onType: (text: string) => void;
}

/** The one field where everything goes. */
export function PasteField({ field, value, onType }: PasteFieldProps) {
  const id = useId();
  return (
    <div class="paste">
      <label for={id}>{text('addField')}</label>
      <textarea
        id={id}
        ref={field}
        class="field"
        rows={8}
        spellcheck={false}
        placeholder={text('addPlaceholder')}
        value={value}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
    </div>
  );
}
