import { useEffect, useId, useState } from 'preact/hooks';
import type { WritableFormat } from '../export/writable-formats.ts';
import { formatName } from '../library/export/format-name.ts';
import { useSetting } from '../options/use-setting.ts';
import { copyAlso } from '../settings/copies.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';

/** The format of other programs that copies come in too. The formats are loaded when this is first drawn. */
export function CopyAlsoField() {
  const { value, error, set, allow } = useSetting(copyAlso);
  const [formats, setFormats] = useState<readonly WritableFormat[]>([]);
  const [unloaded, setUnloaded] = useState<unknown>();
  const id = useId();
  useEffect(() => {
    import('../export/writable-formats.ts').then(
      ({ WRITABLE_FORMATS }) => setFormats(WRITABLE_FORMATS),
      setUnloaded,
    );
  }, []);
  const problem = error ?? unloaded;
  return (
    <>
      <div class="choice">
        <label for={id}>{text('copyAlso')}</label>
        <select
          id={id}
          class="field"
          value={value}
          disabled={value === undefined || formats.length === 0}
          onChange={({ currentTarget }) => set(currentTarget.value)}
        >
          <option value="">{text('copyAlsoNone')}</option>
          {formats.map((format) => (
            <option key={format.id} value={format.id}>
              {formatName(format)}
            </option>
          ))}
        </select>
      </div>
      {problem !== undefined && <Problem error={problem} onAllowPrivate={allow} />}
    </>
  );
}
