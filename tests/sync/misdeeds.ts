import { JOINS_DOC } from '../../src/entry/doc-ids.ts';
import { joinedUnder } from '../../src/entry/joins-document.ts';
import { keptNotes } from '../../src/entry/notes-document.ts';
import { tagDots } from '../../src/entry/tags-document.ts';
import { ARTICLES } from './articles.ts';
import { idsOf } from './deeds.ts';
import { lettersOf } from './letters.ts';
import type { Profile } from './profile.ts';
import type { Noted, World } from './world.ts';

/**
 * What became of what the users did, as a device shows it at the end: acts of tagging are there but for those that were
 * taken back by somebody who saw them, and so is each letter but for those that were erased.
 */
export function misdeeds(world: World, profile: Profile): string[] {
  if (world.isSeparated) return [];
  const sure = world.noted.filter(({ isSure }) => isSure);
  const shown = shownIn(profile);
  // One article joined under two others shows in the one what was taken away in the other.
  const isClear = [...world.joins.values()].every(({ size }) => size === 1);
  return [...lost(world.noted, sure, shown), ...(isClear ? cameBack(world.noted, sure, shown) : [])];
}

interface Shown {
  dots: Set<string>;
  letters: Set<string>;
}

function lost(all: readonly Noted[], sure: readonly Noted[], { dots, letters }: Shown): string[] {
  const removed = new Set(all.flatMap((deed) => deed.removed.map(({ dot }) => dot)));
  const erased = new Set(all.flatMap((deed) => lettersOf(deed.erased)));
  return sure.flatMap(({ added, written }) => [
    ...added.filter(({ dot }) => !removed.has(dot) && !dots.has(dot)).map(({ tag }) => `tag lost: ${tag}`),
    ...lettersOf(written)
      .filter((one) => !erased.has(one) && !letters.has(one))
      .map((one) => `text lost: ${one}`),
  ]);
}

function cameBack(all: readonly Noted[], sure: readonly Noted[], { dots, letters }: Shown): string[] {
  const written = all.flatMap((deed) => lettersOf(deed.written));
  // A restore may have written it again.
  const isWrittenOnce = (letter: string) => written.indexOf(letter) === written.lastIndexOf(letter);
  return sure.flatMap(({ removed, erased }) => [
    ...removed.filter(({ dot }) => dots.has(dot)).map(({ tag }) => `tag came back: ${tag}`),
    ...lettersOf(erased)
      .filter((one) => letters.has(one) && isWrittenOnce(one))
      .map((one) => `text came back: ${one}`),
  ]);
}

function shownIn(profile: Profile): Shown {
  const joins = profile.document(JOINS_DOC);
  const documents = ARTICLES.filter((key) => joinedUnder(joins, key) === key).map(idsOf);
  const notes = documents.flatMap(([, id]) => keptNotes(profile.document(id)));
  return {
    dots: new Set(documents.flatMap(([id]) => tagDots(profile.document(id)).map(({ dot }) => dot))),
    letters: new Set(notes.flatMap(({ body }) => lettersOf(body))),
  };
}
