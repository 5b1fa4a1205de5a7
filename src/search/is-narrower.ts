import type { Plan, TagAnswers } from './plan.ts';
import type { Reading, Sought } from './sought.ts';

/**
 * Does whatever answers the one plan surely answer the other one too? So it is with nearly each letter that is typed,
 * and only what was found before has to be looked through again. Both were made for the same library.
 */
export function isNarrower(plan: Plan, before: Plan): boolean {
  const [now, then] = [essential(plan), essential(before)];
  return then.every((old, which) => {
    const sought = now[which];
    return sought !== undefined && asksForMore(sought, old) && areWithin(plan.tags, before.tags, which);
  });
}

function essential({ sought }: Plan): Sought[] {
  return sought.filter(({ isBonus }) => !isBonus);
}

function asksForMore(sought: Sought, old: Sought): boolean {
  if (sought.not || old.not || sought.fields !== old.fields) return false;
  // Figures that are too few begin no identifier, and one more may be enough.
  if (sought.identifier !== old.identifier || sought.areTogether !== old.areTogether) return false;
  if (sought.areTogether) {
    return old.readings.every((reading, at) => goesOn(sought.readings[at], reading));
  }
  return sought.readings.every((reading) => old.readings.some((one) => goesOn(reading, one)));
}

/** Where this reading is met, the other one is, too. */
function goesOn(reading: Reading | undefined, other: Reading): boolean {
  return reading !== undefined && other.every((words, at) => isSubset(reading[at], words));
}

function isSubset(words: Uint8Array | undefined, others: Uint8Array): boolean {
  if (words === others) return true;
  if (words?.length !== others.length) return false;
  for (let number = 0; number < words.length; number += 1) {
    if (words[number] !== 0 && others[number] === 0) return false;
  }
  return true;
}

function areWithin(tags: TagAnswers, before: TagAnswers, which: number): boolean {
  for (const [number, answers] of tags) {
    if (answers[which] !== 0 && (before.get(number)?.[which] ?? 0) === 0) return false;
  }
  return true;
}
