import { FileProblem } from '../../exchange/records/file-problem.ts';
import { errorText } from '../../ui/error-text.ts';
import { sentenceText } from '../../ui/sentence-text.ts';
import { text } from '../../ui/text.ts';

/** What is wrong with a file, and that nothing came of it. Of a file that cannot be read its reader knows best why. */
export function importFaultText(error: unknown): string {
  return `${sentence(error)} ${text('importUnchanged')}`;
}

function sentence(error: unknown): string {
  if (error instanceof FileProblem) return sentenceText(error.sentence);
  // How browsers call a file that went away, and a folder.
  const isGone = error instanceof DOMException && /^Not(Found|Readable)Error$/.test(error.name);
  return isGone ? text('importUnreadable') : errorText(error);
}
