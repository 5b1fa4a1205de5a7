import { NcbiError, type Trouble } from '../../ncbi/ncbi-error.ts';
import { errorText } from '../../ui/error-text.ts';
import { text } from '../../ui/text.ts';

const SENTENCES: Record<Trouble, () => string> = {
  unreachable: () => text('lookUpUnreachable'),
  slow: () => text('lookUpSlow'),
  busy: () => text('lookUpBusy'),
  refused: () => text('lookUpRefused'),
  unreadable: () => text('lookUpUnreadable'),
};

/** Why something could not be looked up, as a sentence. */
export function troubleText(error: unknown): string {
  return error instanceof NcbiError ? SENTENCES[error.trouble]() : errorText(error);
}
