import { useEffect, useId, useState } from 'preact/hooks';
import type { TargetState } from '../store/read/sync-state.ts';
import { completedAddress } from '../sync/address/completed-address.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import { FormField } from './form-field.tsx';
import { verdictText } from './sync-text.ts';
import type { SyncWorld } from './sync-world.ts';

export interface FolderFormProps {
  world: SyncWorld;
  /** The folder that is in use, to be reached otherwise. */
  known?: TargetState['folder'];
  /** It is to be a lab's folder: called so if it has a name, else the user gives one, and himself. */
  lab?: { readonly name: string | undefined; readonly target?: string };
  onDone?: () => void;
}

/** Where the folder is, who may use it, and a passphrase if it is to be encrypted. */
export function FolderForm({ world, known, lab, onDone }: FolderFormProps) {
  const [typed, setTyped] = useState({
    ...{ address: known?.address ?? '', user: known?.user ?? '', password: '' },
    ...{ passphrase: '', again: '', lab: lab?.name ?? '', author: '' },
  });
  const [said, setSaid] = useState('');
  const [isTrying, setTrying] = useState(false);
  const [error, setError] = useState<unknown>();
  const id = useId();
  useEffect(() => {
    if (lab) void world.author.getValue().then((author) => setTyped((typed) => ({ ...typed, author })));
  }, [lab !== undefined]);
  const type = (field: keyof typeof typed) => (words: string) => {
    setTyped({ ...typed, [field]: words });
    setSaid('');
    setError(undefined);
  };
  const completed = completedAddress(typed.address, typed.user);
  const submit = () => {
    if (completed.kind !== 'addresses') {
      setSaid(text(completed.kind === 'https-needed' ? 'syncNeedsHttps' : 'syncNoAddress'));
      return;
    }
    const [first = ''] = completed.addresses;
    if (typed.passphrase !== '' && typed.passphrase !== typed.again) {
      setSaid(text('syncNotTheSame'));
      return;
    }
    if (lab && (typed.lab.trim() === '' || typed.author.trim() === '')) {
      setSaid(text('labNeedsNames'));
      return;
    }
    setTrying(true);
    setError(undefined);
    setSaid(text('syncTrying'));
    const { user, password, passphrase } = typed;
    const setUp = async () => {
      if (lab) await world.author.setValue(typed.author.trim());
      const { verdict } = await world.setUp({
        addresses: [...completed.addresses],
        user,
        password,
        passphrase,
        ...(lab ? { lab: typed.lab, target: lab.target } : {}),
      });
      if (verdict !== 'good') {
        setSaid(verdictText(verdict));
        return;
      }
      setSaid('');
      onDone?.();
    };
    // Before anything is awaited: browsers ask for leave in a click only.
    world
      .askLeave(first)
      .then((given) => (given ? setUp() : setSaid(text('syncNoLeave'))))
      .catch((thrown: unknown) => {
        setSaid('');
        setError(thrown);
      })
      .finally(() => setTrying(false));
  };
  return (
    <form
      class="sync-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {lab && (
        <>
          <FormField label={text('labName')} value={typed.lab} onValue={type('lab')} />
          <FormField label={text('labAuthor')} value={typed.author} onValue={type('author')} />
        </>
      )}
      <FormField
        label={text('syncAddress')}
        hint={addressHint(completed, typed.address)}
        value={typed.address}
        onValue={type('address')}
        inputMode="url"
      />
      <FormField label={text('syncUser')} value={typed.user} onValue={type('user')} />
      <FormField
        label={text('syncPassword')}
        hint={text('syncPasswordWhy')}
        type="password"
        value={typed.password}
        onValue={type('password')}
      />
      <fieldset>
        <legend>{text('syncEncryption')}</legend>
        <p id={`${id}-why`} class="quiet-text">
          {text('syncPassphraseWhy')}
        </p>
        <FormField
          label={text('syncPassphrase')}
          type="password"
          value={typed.passphrase}
          onValue={type('passphrase')}
          describedBy={`${id}-why`}
        />
        {typed.passphrase !== '' && (
          <FormField
            label={text('syncPassphraseAgain')}
            type="password"
            value={typed.again}
            onValue={type('again')}
          />
        )}
      </fieldset>
      <p>
        <button type="submit" class="primary" disabled={isTrying}>
          {text(known ? 'syncSetUpAgain' : 'syncSetUp')}
        </button>
      </p>
      <p class="outcome" role="status">
        {said}
      </p>
      {error !== undefined && <Problem error={error} onRetry={submit} />}
    </form>
  );
}

/** The folder that an address leads to, and a warning where others can read what goes there. */
function addressHint(completed: ReturnType<typeof completedAddress>, typed: string): string {
  if (typed.trim() === '' || completed.kind === 'no-address') return text('syncAddressExample');
  if (completed.kind === 'https-needed') return text('syncNeedsHttps');
  const folder = text('syncFolderIs', completed.addresses[0] ?? '');
  return completed.isReadable ? `${folder} ${text('syncReadable')}` : folder;
}
