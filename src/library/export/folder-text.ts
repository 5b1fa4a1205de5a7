import type { FolderOutcome } from '../../export/folder/write-folder.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';

/** So many files are named. */
const FEW = 5;

/** `Files made: 3, changed: 12, as they were: 400.` */
export function folderText({ made, changed, same }: FolderOutcome): string {
  return text('exportFolderDone', printedNumber(made), printedNumber(changed), printedNumber(same));
}

/** Which files were left alone because somebody wrote between the marks. */
export function editedText(edited: readonly string[]): string {
  const names = edited.slice(0, FEW).join(', ');
  return text('exportEdited', printedNumber(edited.length), edited.length > FEW ? `${names}, …` : names);
}
