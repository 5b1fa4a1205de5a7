import { useId, useState } from 'preact/hooks';
import { AppError } from '../lib/app-error.ts';
import { errorText } from './error-text.ts';
import { text } from './text.ts';

/** Takes a PubMargin file into the library. `open` gives how many articles it spoke of. */
export function FileField({ open }: { open: (file: File) => Promise<number> }) {
  const [outcome, setOutcome] = useState<{ sentence: string; failed?: boolean }>();
  const id = useId();

  const take = async (file: File) => {
    setOutcome({ sentence: text('fileOpening', file.name) });
    try {
      setOutcome({ sentence: opened(await open(file)) });
    } catch (error) {
      setOutcome({ sentence: fileError(error), failed: true });
    }
  };
  return (
    <>
      <div class="file">
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void take(file);
            currentTarget.value = ''; // The same file may be chosen again.
          }}
        />
        <label for={id} class="button">
          {text('fileChoose')}
        </label>
      </div>
      <div role="status">
        {outcome && <p class={outcome.failed ? 'problem' : 'outcome'}>{outcome.sentence}</p>}
      </div>
    </>
  );
}

function opened(articles: number): string {
  if (articles === 0) return text('fileEmpty');
  return articles === 1 ? text('fileOpenedOne') : text('fileOpened', articles);
}

/** The parser's own sentence says what is wrong with this file. */
function fileError(error: unknown): string {
  const isAboutFile = error instanceof AppError && ['invalid', 'unsupported'].includes(error.code);
  return isAboutFile ? error.message : errorText(error);
}
