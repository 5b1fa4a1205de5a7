import { text } from '../../ui/text.ts';
import { articlesText } from '../acts/act-text.ts';
import { LookUpLine } from '../look-up/look-up-line.tsx';
import type { ListLookUp } from './use-list-look-up.ts';

/** Offers to look up what NCBI may know more of; nothing where all of it was. */
export function LookUpPart({ look }: { look: ListLookUp }) {
  if (look.open === 0 && !look.lookUp.progress) return null;
  return (
    <LookUpLine
      lookUp={look.lookUp}
      label={text('addLookUp', articlesText(look.open))}
      onStart={() => look.start()}
    />
  );
}
