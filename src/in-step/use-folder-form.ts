import { useEffect, useState } from 'preact/hooks';
import { completedAddress } from '../sync/address/completed-address.ts';
import { text } from '../ui/text.ts';
import type { FolderFormProps } from './folder-form.tsx';
import { verdictText } from './sync-text.ts';

/**
 * What is typed into the form of a folder, what came of it, and `submit`, which tries the folder and sets it up: to be
 * called in a click. `said` is a sentence for the user, or ''.
 */
export function useFolderForm({ world, known, lab, onDone }: FolderFormProps) {
  const [typed, setTyped] = useState({
    ...{ address: known?.address ?? '', user: known?.user ?? '', password: '' },
    ...{ passphrase: '', again: '', lab: lab?.name ?? '', author: '' },
  });
  const [said, setSaid] = useState('');
  const [isTrying, setTrying] = useState(false);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (lab) void world.author.getValue().then((author) => setTyped((typed) => ({ ...typed, author })));
  }, [lab !== undefined]);
  const type = (field: keyof typeof typed) => (words: string) => {
    setTyped({ ...typed, [field]: words });
    setSaid('');
    setError(undefined);
  };
  const completed = completedAddress(typed.address, typed.user);
  const setUp = async (addresses: readonly string[]) => {
    const { user, password, passphrase } = typed;
    if (lab) await world.author.setValue(typed.author.trim());
    const { verdict } = await world.setUp({
      ...{ addresses: [...addresses], user, password, passphrase },
      ...(lab ? { lab: typed.lab, target: lab.target } : {}),
    });
    if (verdict !== 'good') {
      setSaid(verdictText(verdict));
      return;
    }
    setSaid('');
    onDone?.();
  };
  const submit = () => {
    if (completed.kind !== 'addresses') {
      setSaid(text(completed.kind === 'https-needed' ? 'syncNeedsHttps' : 'syncNoAddress'));
      return;
    }
    if (typed.passphrase !== '' && typed.passphrase !== typed.again) {
      setSaid(text('syncNotTheSame'));
      return;
    }
    if (lab && (typed.lab.trim() === '' || typed.author.trim() === '')) {
      setSaid(text('labNeedsNames'));
      return;
    }
    const { addresses } = completed;
    setTrying(true);
    setError(undefined);
    setSaid(text('syncTrying'));
    // Before anything is awaited: browsers ask for permission in a click only.
    world
      .askPermission(addresses[0] ?? '')
      .then((given) => (given ? setUp(addresses) : setSaid(text('syncNoPermission'))))
      .catch((thrown: unknown) => {
        setSaid('');
        setError(thrown);
      })
      .finally(() => setTrying(false));
  };
  return { typed, type, completed, said, error, isTrying, submit };
}
