import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FilesWorld } from '../copies/files-world.ts';
import { savedCopyText } from '../copies/saved-copy-text.ts';
import { printedNumber } from '../ui/printed-number.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';

export interface DeleteEverythingProps {
  /** How many articles have an entry. */
  countArticles: () => Promise<number>;
  saveCopy: FilesWorld['saveCopy'];
  deleteEverything: () => Promise<void>;
  /** Called once everything is gone. */
  onDeleted: () => void;
}

/** Deletes everything after a second question, in which a word has to be typed and a copy is offered. */
export function DeleteEverything(props: DeleteEverythingProps) {
  const [state, setState] = useState<'rest' | 'asks' | 'done'>('rest');
  const opener = useRef<HTMLButtonElement>(null);
  const outcome = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state === 'done') outcome.current?.focus();
  }, [state]);
  const keep = () => {
    setState('rest');
    requestAnimationFrame(() => opener.current?.focus());
  };
  const deleted = () => {
    setState('done');
    props.onDeleted();
  };
  if (state === 'asks') return <LastQuestion {...props} onDeleted={deleted} onKeep={keep} />;
  return (
    <>
      {state === 'done' && (
        <p ref={outcome} tabIndex={-1} role="status">
          {text('deleteDone')}
        </p>
      )}
      <p>
        <button type="button" ref={opener} onClick={() => setState('asks')}>
          {text('deleteAsk')}
        </button>
      </p>
    </>
  );
}

function LastQuestion(props: DeleteEverythingProps & { onKeep: () => void }) {
  const { countArticles, saveCopy, deleteEverything, onDeleted, onKeep } = props;
  const [count, setCount] = useState<number>();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  /** From then on nothing can be kept. */
  const [isDeleting, setDeleting] = useState(false);
  const [error, setError] = useState<unknown>();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const word = text('deleteWord');
  useEffect(() => {
    countArticles().then(setCount, setError);
    field.current?.focus();
  }, []);
  const keep = () => !isDeleting && onKeep();
  const save = () => {
    setError(undefined);
    saveCopy().then((copy) => setSaid(savedCopyText(copy)), setError);
  };
  const submit = () => {
    if (isDeleting) return;
    if (typed.trim().toLowerCase() !== word) {
      setSaid(text('deleteTypeFirst', word));
      field.current?.focus();
      return;
    }
    setSaid(text('deleteWorking'));
    setError(undefined);
    setDeleting(true);
    deleteEverything().then(onDeleted, (thrown: unknown) => {
      setDeleting(false);
      setSaid('');
      setError(thrown);
    });
  };
  return (
    <form
      class="last-question"
      aria-label={text('deleteTitle')}
      aria-describedby={`${id}-what`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={({ key }) => key === 'Escape' && keep()}
    >
      <p id={`${id}-what`}>
        <strong>{text('deleteWhat', articles(count))}</strong> {text('deleteCopies')}
      </p>
      <p>
        <button type="button" disabled={isDeleting} onClick={save}>
          {text('optionsSaveCopy')}
        </button>
      </p>
      <label for={id}>{text('deleteType', word)}</label>
      <input
        id={id}
        ref={field}
        class="field"
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        readOnly={isDeleting}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p class="answers">
        <button type="submit" class="alarming" aria-disabled={isDeleting}>
          {text('deleteNow')}
        </button>
        <button type="button" disabled={isDeleting} onClick={keep}>
          {text('deleteKeep')}
        </button>
      </p>
      <p role="status">{said}</p>
      {error !== undefined && <Problem error={error} />}
    </form>
  );
}

/** `undefined`: not counted yet, or it could not be. */
function articles(count: number | undefined): string {
  if (count === undefined) return text('deleteAllArticles');
  return count === 1 ? text('tagsArticle') : text('tagsArticles', printedNumber(count));
}
