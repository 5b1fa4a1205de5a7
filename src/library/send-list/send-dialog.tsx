import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { foldTagName } from '../../entry/tag.ts';
import { newListId } from '../../entry/origin.ts';
import type { Field } from '../../exchange/records/chosen-fields.ts';
import type { SentList } from '../../settings/sent-lists.ts';
import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import { articlesText } from '../acts/act-text.ts';
import '../export/export.css';
import type { ExportSubject } from '../export/ways.ts';
import { Progress } from '../export/progress.tsx';
import { useSaving } from '../export/use-saving.ts';
import '../work-foot.css';
import './send-list.css';
import type { SendWorld } from './send-world.ts';
import { WhatGoes } from './what-goes.tsx';
import { NEW_LIST, WhichList } from './which-list.tsx';

export interface SendDialogProps {
  subject: ExportSubject;
  world: SendWorld;
  onClose: () => void;
}

/** What is the user's own business unless they say otherwise. */
const LEFT_AT_FIRST: readonly Field[] = ['status', 'decision', 'rating'];

/** Of so many lists of the same title a newer copy can be made; older ones are left alone. */
const MOST_OFFERED = 3;

/** Makes a reading list that can be mailed: what it is called, who sends it, what goes along. */
export function SendDialog({ subject: { keys, count, title: proposed }, world, onClose }: SendDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [title, setTitle] = useState(proposed === text('exportSelection') ? '' : proposed);
  const [author, setAuthor] = useState('');
  const [left, setLeft] = useState(LEFT_AT_FIRST);
  const [sent, setSent] = useState<readonly SentList[]>([]);
  const [wanted, setWanted] = useState<string>();
  const saving = useSaving();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    // Without them a list can be sent all the same.
    void world.author().then(setAuthor, () => undefined);
    void world.sent().then(setSent, () => undefined);
  }, [world]);
  const before = sent.filter((list) => foldTagName(list.title) === foldTagName(title)).slice(0, MOST_OFFERED);
  const known = wanted === NEW_LIST || before.some(({ id }) => id === wanted) ? wanted : undefined;
  const chosen = known ?? before[0]?.id ?? NEW_LIST;
  const isOff = title.trim() === '' || saving.running !== undefined;
  const save = () => {
    if (isOff) return;
    saving.begin(async (waiting) => {
      const list = {
        id: chosen === NEW_LIST ? newListId() : chosen,
        title: title.trim(),
        at: Date.now(),
      };
      const { file, articles } = await world.fileOf(
        { keys, left, author: author.trim(), title: list.title, list: list.id, at: list.at },
        waiting,
      );
      world.save(file);
      await world.remember(list);
      // Saved once more it is the same list.
      setSent((others) => [list, ...others.filter(({ id }) => id !== list.id)]);
      setWanted(undefined);
      return text('sendSaved', file.name, articlesText(articles));
    });
  };
  return (
    <dialog class="export-dialog" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <h2 id={id}>{text('sendTitle', articlesText(count))}</h2>
        <p class="send-what">{text('sendWhat')}</p>
        <TextField
          name={text('sendListTitle')}
          value={title}
          most={200}
          onChange={(typed) => {
            setTitle(typed);
            setWanted(undefined);
          }}
        />
        <TextField name={text('sendAuthor')} value={author} most={100} onChange={setAuthor} />
        <WhatGoes left={left} onLeft={setLeft} />
        {before.length > 0 && <WhichList {...{ before, chosen }} onChoose={setWanted} />}
        {saving.running ? (
          <Progress
            said={text('exportWriting')}
            {...saving.running}
            end={text('tagsCancel')}
            onEnd={saving.cancel}
          />
        ) : (
          <p class="answers">
            <button type="submit" class="primary" aria-disabled={isOff}>
              {text('exportSave')}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {text('exportClose')}
            </button>
          </p>
        )}
      </form>
      {saving.problem && <Problem error={saving.problem.error} onRetry={saving.problem.retry} />}
      <p class="outcome" role="status">
        {saving.said}
      </p>
    </dialog>
  );
}

interface TextFieldProps {
  name: string;
  value: string;
  /** The longest, UTF-16 units. */
  most: number;
  onChange: (value: string) => void;
}

function TextField({ name, value, most, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <p class="send-field">
      <label for={id}>{name}</label>
      <input
        id={id}
        class="field"
        value={value}
        maxLength={most}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </p>
  );
}
