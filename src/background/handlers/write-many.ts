import type { Answer, ManyChange, Request, Subject } from '../../protocol/messages.ts';
import { chooseMany, type ManyChanged, tagMany, untagMany } from '../../store/write/change-many.ts';
import { someReasons } from '../../store/write/choices.ts';
import type { Committed, Library } from '../../store/write/writing.ts';
import { announce } from '../committed.ts';
import { library } from '../library.ts';

/** The user did one thing to many articles. */
export async function writeMany({ subjects, change }: Request<'write-many'>): Promise<Answer<'write-many'>> {
  const done = await carryOut(await library(), subjects, change);
  await announce(done);
  return { ...done.value, revision: done.revision };
}

function carryOut(
  library: Library,
  subjects: readonly Subject[],
  change: ManyChange,
): Promise<Committed<ManyChanged>> {
  switch (change.type) {
    case 'add-tag':
      return tagMany(library, subjects, change.name);
    case 'remove-tag':
      return untagMany(library, subjects, change.tag);
    case 'set-status':
      return chooseMany(library, subjects, 'status', change.status ?? undefined);
    case 'set-decision':
      return chooseMany(library, subjects, 'decision', change.decision ?? undefined);
    case 'set-reasons':
      return chooseMany(library, subjects, 'reasons', someReasons(change.reasons));
  }
}
