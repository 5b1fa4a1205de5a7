import { SendDialog, type SendDialogProps } from './send-dialog.tsx';
import { sendLibrary } from './send-library.ts';

const WORLD = sendLibrary();

/** What makes a reading list of articles of this library. */
export function SendView(props: Omit<SendDialogProps, 'world'>) {
  return <SendDialog {...props} world={WORLD} />;
}
