import { useId } from 'preact/hooks';
import type { TargetState } from '../store/read/sync-state.ts';
import type { CompletedAddress } from '../sync/address/completed-address.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import { FormField } from './form-field.tsx';
import type { SyncWorld } from './sync-world.ts';
import { useFolderForm } from './use-folder-form.ts';

export interface FolderFormProps {
  world: SyncWorld;
  /** The folder that is in use, to be reached otherwise. */
  known?: TargetState['folder'];
  /** It is to be a lab's folder: called so if it has a name; else the user names it, and themselves. */
  lab?: { readonly name: string | undefined; readonly target?: string };
  onDone?: () => void;
}

/** Where the folder is, who may use it, and a passphrase if it is to be encrypted. */
export function FolderForm(props: FolderFormProps) {
  const { known, lab } = props;
  const { typed, type, completed, said, error, isTrying, submit } = useFolderForm(props);
  const id = useId();
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
function addressHint(completed: CompletedAddress, typed: string): string {
  if (typed.trim() === '' || completed.kind === 'no-address') return text('syncAddressExample');
  if (completed.kind === 'https-needed') return text('syncNeedsHttps');
  const folder = text('syncFolderIs', completed.addresses[0] ?? '');
  return completed.isReadable ? `${folder} ${text('syncReadable')}` : folder;
}
