import type { ArticleKey } from '../../article/article-key.ts';
import { editBetween, showsNothing } from '../../entry/shown-article.ts';
import type { ArticleMerge, SharedMerge } from '../file-merge.ts';

/** The most notes that are shown in both their texts. */
const MOST_EXAMPLES = 50;

/** What merging a file would do. */
export interface RestorePlan {
  /** Entries that the file speaks of: new here, removed here and coming back, changed, or as they are in the file. */
  entries: { fresh: number; back: number; changed: number; same: number };
  /** Notes that come: new here, or removed here; and those that get what was written elsewhere into their text. */
  notes: { fresh: number; back: number; rewritten: number };
  /** Tags that are put on entries. */
  tags: number;
  /** Statuses, decisions, reasons and ratings that change. */
  choices: number;
  /** Articles kept under two keys that become one entry. */
  joined: number;
  /** Tags that are named, look or are merged otherwise since. */
  looks: number;
  /** What says something else than in the file, and stays so unless the file's is wanted. */
  differing: { notes: number; choices: number; tags: number; examples: DifferingText[] };
}

/** A note that says something else than in the file. */
interface DifferingText {
  key: ArticleKey;
  /** The article's. */
  title: string | undefined;
  now: string;
  file: string;
}

/** The plan before any article was looked at. */
export function emptyPlan({ looks, merges, joined, differing }: SharedMerge): RestorePlan {
  return {
    entries: { fresh: 0, back: 0, changed: 0, same: 0 },
    notes: { fresh: 0, back: 0, rewritten: 0 },
    ...{ tags: 0, choices: 0, joined: joined.length },
    looks: new Set([...looks, ...merges].map(({ tag }) => tag)).size,
    differing: { notes: 0, choices: 0, tags: differing.length, examples: [] },
  };
}

/** What the library knew of an article before the merge. */
export interface KnownArticle {
  title: string | undefined;
  /** Some document of it is there. */
  isKnown: boolean;
  /** Every note, removed ones too. */
  notes: ReadonlySet<string>;
}

/** Adds what became of one article (`mergeArticle`) to the plan. */
export function addArticle(plan: RestorePlan, merges: readonly ArticleMerge[], known: KnownArticle): void {
  const [own] = merges;
  if (!own) return;
  const edit = editBetween(own.before, own.after);
  const isEntry = merges.length === 1 && !showsNothing(own.after);
  if (isEntry) plan.entries[fateOf(own, known, edit !== undefined)]++;
  for (const { note } of edit?.came ?? []) plan.notes[known.notes.has(note) ? 'back' : 'fresh']++;
  plan.notes.rewritten += edit?.rewritten?.length ?? 0;
  plan.tags += new Set(edit?.tagged?.map(({ tag }) => tag)).size;
  plan.choices += edit?.choices?.length ?? 0;
  plan.differing.notes += own.notes.length;
  plan.differing.choices += own.choices.length;
  const room = MOST_EXAMPLES - plan.differing.examples.length;
  const examples = own.notes.slice(0, room);
  plan.differing.examples.push(
    ...examples.map(({ now, file }) => ({ key: own.key, title: known.title, now, file })),
  );
}

function fateOf(
  { before }: ArticleMerge,
  { isKnown }: KnownArticle,
  isChanged: boolean,
): keyof RestorePlan['entries'] {
  if (showsNothing(before)) return isKnown ? 'back' : 'fresh';
  return isChanged ? 'changed' : 'same';
}
