import type { ArticleKey } from '../../article/article-key.ts';
import { TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import type { EntriesChange } from '../../entry/many-change.ts';
import { tagLooks } from '../../entry/tag-names-document.ts';
import { AppError } from '../../lib/app-error.ts';
import { type ActState, actState, isUnfinished, storedAct } from '../read/act.ts';
import type { ActStep, StoredAct } from '../schema.ts';
import { beginChange, editEntries, endChange } from './change-entries.ts';
import { takeRowBack } from './undo.ts';
import { type Committed, type Library, write, type Writing } from './writing.ts';

/** How long a step goes on, ms: whoever looks something up meanwhile waits for it. */
const STEP_TIME = 250;
/** How many entries are changed between two looks at the clock. */
const BATCH = 50;

/** What an act is about to do, and to which entries. */
interface ActPlan {
  change: EntriesChange;
  keys: ArticleKey[];
}

/** Which step of which act a page asks for; the first is 0, and comes with the plan. */
export interface StepRequest {
  act: string;
  step: number;
  plan?: ActPlan | undefined;
}

/**
 * Does one step of an act on many entries, as one transaction: as many entries as there is time for. What was done, how
 * to undo it and what is left to do are written with it, so that a library whose background or page died in the middle
 * is as before or as after each step, and knows which. A step that is asked for again (its answer was lost) is not done
 * twice. Throws AppError `conflict` while another act is neither finished nor left as it is, `not-found` for an act that
 * nobody began.
 */
export function doActStep(
  library: Library,
  { act: id, step, plan }: StepRequest,
  mayGoOn: () => boolean = clock(),
): Promise<Committed<ActState>> {
  return write(library, async (writing) => {
    const known = await storedAct(writing.transaction.objectStore('meta'));
    const act = known?.id === id ? known : await begin(writing, id, plan, known);
    if (act.isUndoing || act.left.length === 0 || step !== act.steps.length) return actState(act);
    return keep(writing, await nextStep(writing, act, mayGoOn));
  });
}

/**
 * Undoes the steps of an act from its end, one transaction a step, until so many are left; asked for again, it undoes no
 * more. Throws AppError `not-found` where nothing is known of the act, or another was done since, and what undoing throws
 * (undo.ts).
 */
export function undoActStep(
  library: Library,
  { act: id, left }: { act: string; left: number },
): Promise<Committed<ActState>> {
  return write(library, async (writing) => {
    const act = await storedAct(writing.transaction.objectStore('meta'));
    if (act?.id !== id) throw new AppError('not-found', 'Nothing is known any more of this change.');
    const last = act.steps.at(-1);
    if (!last || act.steps.length <= left) return actState(act);
    if (last.history !== undefined) await takeRowBack(writing, last.history);
    const steps = act.steps.slice(0, -1);
    const total = act.isUndoing ? act.total : actState(act).reached;
    // Of one that is undone whole its name is kept: whoever lost that answer asks again, and is not told of another's.
    const rest = steps.length > 0 ? { total, isUndoing: true } : { total: 0, left: [], isUndoing: false };
    return keep(writing, { ...act, steps, ...rest });
  });
}

/** What is not done of an act, or not undone, stays so; what stands of it can still be undone. */
export function leaveAct(library: Library, id: string): Promise<Committed<ActState | undefined>> {
  return write(library, async (writing) => {
    const act = await storedAct(writing.transaction.objectStore('meta'));
    if (act?.id !== id) return undefined;
    return keep(writing, { ...act, left: [], total: actState(act).reached, isUndoing: false });
  });
}

async function begin(
  writing: Writing,
  id: string,
  plan: ActPlan | undefined,
  last: StoredAct | undefined,
): Promise<StoredAct> {
  if (!plan) throw new AppError('not-found', 'Nobody began this change.');
  if (last && isUnfinished(actState(last))) {
    throw new AppError('conflict', 'Another change of many entries was cut off, and waits for a decision.');
  }
  const { change } = plan;
  const left = [...new Set(plan.keys)];
  const tag = await tagOf(writing, change);
  return { id, change, tag, total: left.length, left, steps: [], isUndoing: false };
}

async function tagOf(writing: Writing, change: EntriesChange): Promise<StoredAct['tag']> {
  if (change.type === 'add-tag') return { name: change.name, key: undefined };
  if (change.type !== 'remove-tag') return undefined;
  return { name: tagLooks(await writing.document(TAG_NAMES_DOC), change.tag).name, key: change.tag };
}

async function nextStep(writing: Writing, act: StoredAct, mayGoOn: () => boolean): Promise<StoredAct> {
  const begun = await beginChange(writing, act.change, act.tag?.key);
  const edited = [];
  let reached = 0;
  do {
    edited.push(...(await editEntries(writing, act.left.slice(reached, reached + BATCH), begun.work)));
    reached = Math.min(reached + BATCH, act.left.length);
  } while (reached < act.left.length && mayGoOn());
  const { changed, undo: history } = await endChange(writing, begun, edited);
  const step: ActStep = { reached, changed, history };
  const tag = act.tag && { ...act.tag, key: begun.tag ?? act.tag.key };
  return { ...act, tag, left: act.left.slice(reached), steps: [...act.steps, step] };
}

async function keep(writing: Writing, act: StoredAct): Promise<ActState> {
  await writing.transaction.objectStore('meta').put(act, 'act');
  return actState(act);
}

function clock(): () => boolean {
  const start = performance.now();
  return () => performance.now() - start < STEP_TIME;
}
