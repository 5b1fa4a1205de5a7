import { text } from '../ui/text.ts';
import { interruptText } from './copy-problem-text.ts';
import type { SavedCopy } from './save-copy.ts';

/** What became of a copy, in words. */
export function savedCopyText({ name, end, why = '' }: SavedCopy): string {
  if (end === 'given') return text('copySaved', name);
  if (end === 'saved') return text('copyWritten', name);
  return [text('copyUnsaved'), interruptText(why)].filter(Boolean).join(' ');
}
