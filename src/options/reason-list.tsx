import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { foldTagName, tidyTagName } from '../entry/tag.ts';
import type { Setting } from '../settings/setting.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import { useSetting } from './use-setting.ts';

/** The longest reason, in UTF-16 units: as the library takes them (protocol/messages.ts). */
const LONGEST = 200;

/** The user's own reasons for a decision, in their order: to add, rename, move and remove. */
export function ReasonList({ reasons }: { reasons: Setting<readonly string[]> }) {
  const { value: list, error, set, allow } = useSetting(reasons);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  /** The list before the last removal. */
  const [before, setBefore] = useState<readonly string[]>();
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  /** Where the focus goes once a change is drawn: what was pressed has moved or is gone. */
  const focusNext = useRef('');
  useLayoutEffect(() => {
    if (focusNext.current) box.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = '';
  });
  if (!list) return error === undefined ? null : <Problem error={error} />;

  const change = (next: readonly string[], sentence: string) => {
    setBefore(undefined);
    setSaid(sentence);
    set(next);
  };
  /** The reason as it is kept; undefined, with a sentence why, where it can't be. */
  const tidy = (written: string, but?: number): string | undefined => {
    const reason = tidyTagName(written);
    const same = list.some((other, at) => at !== but && foldTagName(other) === foldTagName(reason));
    if (same) setSaid(text('reasonsSame', reason));
    return reason && !same ? reason : undefined;
  };
  const add = () => {
    const reason = tidy(typed);
    if (!reason) return;
    setTyped('');
    change([...list, reason], text('reasonsAdded', reason));
  };
  const rename = (at: number, field: HTMLInputElement) => {
    const reason = tidy(field.value, at);
    if (reason && reason !== list[at]) change(list.with(at, reason), text('reasonsRenamed', reason));
    field.value = reason ?? list[at] ?? '';
  };
  const move = (at: number, by: 1 | -1) => {
    const [reason = '', other = ''] = [list[at], list[at + by]];
    change(
      list.with(at, other).with(at + by, reason),
      text('reasonsMoved', reason, at + by + 1, list.length),
    );
    // The next press moves the same one, or the other way where it has come to an end.
    const row = `[data-at="${at + by}"]`;
    focusNext.current = `${row} [data-by="${by}"]:enabled, ${row}:not(:has([data-by="${by}"]:enabled)) [data-by]:enabled`;
  };
  const remove = (at: number) => {
    const reason = list[at] ?? '';
    change(list.toSpliced(at, 1), text('reasonsRemoved', reason));
    setBefore(list);
    focusNext.current = '.undo';
  };
  return (
    <div ref={box}>
      <ol class="reasons">
        {list.map((reason, at) => (
          <li key={reason} data-at={at}>
            <input
              class="field"
              type="text"
              aria-label={text('reasonsName', at + 1)}
              defaultValue={reason}
              maxLength={LONGEST}
              onChange={({ currentTarget }) => rename(at, currentTarget)}
            />
            <Move by={-1} reason={reason} disabled={at === 0} onMove={() => move(at, -1)} />
            <Move by={1} reason={reason} disabled={at === list.length - 1} onMove={() => move(at, 1)} />
            <button
              type="button"
              class="icon-button"
              aria-label={text('reasonsRemove', reason)}
              onClick={() => remove(at)}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      <form
        class="reason-add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label for={id}>{text('reasonsNew')}</label>
        <input
          id={id}
          class="field"
          type="text"
          maxLength={LONGEST}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit">{text('reasonsAdd')}</button>
      </form>
      <p class="outcome quiet-text">
        <span role="status">{said}</span>{' '}
        {before && (
          <button type="button" class="link undo" onClick={() => change(before, text('panelUndone'))}>
            {text('undo')}
          </button>
        )}
      </p>
      {error !== undefined && <Problem error={error} onAllowPrivate={allow} />}
    </div>
  );
}

function Move(props: { by: 1 | -1; reason: string; disabled: boolean; onMove: () => void }) {
  const { by, reason, disabled, onMove } = props;
  return (
    <button
      type="button"
      class="icon-button"
      data-by={by}
      aria-label={text(by === 1 ? 'reasonsDown' : 'reasonsUp', reason)}
      disabled={disabled}
      onClick={onMove}
    >
      {by === 1 ? '↓' : '↑'}
    </button>
  );
}
