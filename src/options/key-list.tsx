import { useState } from 'preact/hooks';
import { changeKey, isRefusal, type KeyRefusal } from '../settings/change-key.ts';
import { ALL_KEY_ACTIONS, KEY_ACTIONS, type KeyAction, type OwnKeys } from '../settings/key-actions.ts';
import type { Setting } from '../settings/setting.ts';
import { keyName } from '../ui/key-name.ts';
import { KEY_GROUPS, keyActionName } from '../ui/key-names.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import { useSetting } from './use-setting.ts';

const TAGS = ALL_KEY_ACTIONS.filter((action) => action.startsWith('tag-'));

/** The in-page keys, each to be changed by pressing another one. */
export function KeyList({ own }: { own: Setting<OwnKeys> }) {
  const { value: keys, error, set, allow } = useSetting(own);
  const [said, setSaid] = useState('');
  if (!keys) return error === undefined ? null : <Problem error={error} />;

  const change = (action: KeyAction, key: string): boolean => {
    const changed = changeKey(keys, action, key);
    setSaid(isRefusal(changed) ? refusalText(changed, key) : changedText(action, key));
    if (isRefusal(changed)) return false;
    set(changed);
    return true;
  };
  const groups = [
    ...KEY_GROUPS.map(({ title, actions }) => ({ title: text(title), actions })),
    { title: text('keysTags'), actions: TAGS },
  ];
  return (
    <>
      <div class="key-groups">
        {groups.map(({ title, actions }) => (
          <div key={title} class="key-group" role="group" aria-label={title}>
            <h3>{title}</h3>
            {actions.map((action) => (
              <KeyField
                key={action}
                name={keyActionName(action)}
                shown={keys[action] ?? KEY_ACTIONS[action][0]}
                onPress={(key) => change(action, key)}
              />
            ))}
          </div>
        ))}
      </div>
      <p class="outcome" role="status">
        {said}
      </p>
      {error !== undefined && <Problem error={error} onAllowPrivate={allow} />}
      <p>
        <button
          type="button"
          disabled={Object.keys(keys).length === 0}
          onClick={() => {
            set({});
            setSaid(text('optionsKeysReset'));
          }}
        >
          {text('optionsKeysUsual')}
        </button>
      </p>
    </>
  );
}

interface KeyFieldProps {
  name: string;
  /** '' where the action has none. */
  shown: string;
  /** Says whether the key was taken. */
  onPress: (key: string) => boolean;
}

/** One action with its key. Pressed, it waits for the next key; Escape leaves it, Delete takes the key off. */
function KeyField({ name, shown, onPress }: KeyFieldProps) {
  const [waits, setWaits] = useState(false);
  const pressed = (event: KeyboardEvent) => {
    if (
      !waits ||
      event.key === 'Tab' ||
      ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'].includes(event.key)
    ) {
      return;
    }
    event.preventDefault();
    if (event.key === 'Escape') setWaits(false);
    else if (event.key === 'Delete' || event.key === 'Backspace') setWaits(!onPress(''));
    else if (!event.ctrlKey && !event.altKey && !event.metaKey) setWaits(!onPress(keyName(event)));
  };
  const key = shown || text('optionsKeyNone');
  return (
    <div class="key-row">
      <span>{name}</span>
      <button
        type="button"
        class="key-button"
        aria-label={waits ? text('optionsKeyPress') : text('optionsKeyOf', name, key)}
        onClick={() => setWaits(true)}
        onKeyDown={pressed}
        onBlur={() => setWaits(false)}
      >
        {waits ? text('optionsKeyPress') : <kbd>{key}</kbd>}
      </button>
    </div>
  );
}

function changedText(action: KeyAction, key: string): string {
  return text('optionsKeyOf', keyActionName(action), key || text('optionsKeyNone'));
}

function refusalText(refusal: KeyRefusal, key: string): string {
  switch (refusal.why) {
    case 'taken':
      return text('optionsKeyTaken', key, keyActionName(refusal.by));
    case 'browser':
      return text('optionsKeyBrowser');
    case 'no-character':
      return text('optionsKeyNoCharacter');
  }
}
