import type { ResultActions } from './actions.ts';
import type { Steps } from './steps.ts';
import type { TriageActions } from './triage-script.ts';

/** What only the page's triage as a whole can do. */
interface Own extends Pick<TriageActions, 'tick' | 'note' | 'tag' | 'reasons'> {
  readonly results: ResultActions;
  readonly steps: Steps;
  readonly move: (by: 1 | -1) => void;
}

/** Every action by the name that its key has (src/settings/key-actions.ts). */
export function actionsOf({ results, steps, move, ...own }: Own): TriageActions {
  const tag = (number: number) => () => results.toggleTag(number);
  return {
    ...own,
    next: () => move(1),
    previous: () => move(-1),
    undo: () => steps.undo(),
    include: () => results.decide('include'),
    maybe: () => results.decide('maybe'),
    exclude: () => results.decide('exclude'),
    undecided: () => results.decide(null),
    'to-read': () => results.mark('to-read'),
    reading: () => results.mark('reading'),
    read: () => results.mark('read'),
    ...{ 'tag-1': tag(1), 'tag-2': tag(2), 'tag-3': tag(3), 'tag-4': tag(4), 'tag-5': tag(5) },
    ...{ 'tag-6': tag(6), 'tag-7': tag(7), 'tag-8': tag(8), 'tag-9': tag(9) },
  };
}
