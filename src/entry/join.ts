import type * as Y from 'yjs';
import {
  chooseMissing,
  chooseOwn,
  chosen,
  chosenUnheard,
  forgetChosen,
  forgetMissing,
} from './choices-document.ts';
import { applyState, documentState } from './merge-document.ts';
import { keptNote, keptNotes, removeNote, restoreNote, rewriteNote, stampNote } from './notes-document.ts';
import { addTag, removeDots, tagDots } from './tags-document.ts';

/** The two documents in which one key's tags and notes live. */
export interface ArticleDocuments {
  tags: Y.Doc;
  notes: Y.Doc;
}

/**
 * Everything that the weaker key holds becomes part of the stronger one. Done at the join and again whenever the weaker
 * documents change: states are idempotent, so devices that join at once agree. Where both have made the same choice (a
 * status, a decision), the stronger one's counts.
 */
export function joinInto(stronger: ArticleDocuments, weaker: ArticleDocuments): void {
  // What the weaker one has heard of came from there, at an earlier time.
  const own = chosenUnheard(stronger.tags, weaker.tags);
  const unheard = chosenUnheard(weaker.tags, stronger.tags);
  applyState(stronger.tags, documentState(weaker.tags));
  chooseOwn(stronger.tags, own, weaker.tags);
  // A choice that was taken back here before may hide theirs from Yjs. Chosen again it is this one's own, and stays here
  // when the two are taken apart: better twice than not at all.
  chooseMissing(stronger.tags, unheard);
  applyState(stronger.notes, documentState(weaker.notes));
}

/**
 * `joinInto` of a key that several are joined under one another: those that it goes into, the strongest last. Each gets it,
 * so that they hold the same on a device that hears of one join after the other and on one that hears of all at once.
 */
export function joinIntoAll(strongers: readonly ArticleDocuments[], weaker: ArticleDocuments): void {
  let part = weaker;
  for (const stronger of strongers) {
    joinInto(stronger, part);
    part = stronger;
  }
}

/**
 * Takes from those that a key was joined into what shows there of it still, once it is heard that another device took it
 * apart: what came to the key after that, and was joined here before this was known. `at`: when it was taken apart.
 */
export function takeOutOfAll(
  strongers: readonly ArticleDocuments[],
  weaker: ArticleDocuments,
  at: number,
): void {
  for (const { tags, notes } of strongers) {
    removeDots(tags, tagDots(weaker.tags));
    forgetChosen(tags, weaker.tags);
    for (const { id } of keptNotes(weaker.notes)) removeNote(notes, id, at);
  }
}

/**
 * Takes from the stronger key, as fresh edits, the tags, choices and notes that came from the weaker one. What was done
 * to them while they were together goes with them, but a choice that was made anew: that stays.
 */
function takeApart(stronger: ArticleDocuments, weaker: ArticleDocuments, at: number): void {
  const standing = new Set(tagDots(stronger.tags).map(({ tag, dot }) => `${tag}|${dot}`));
  const came = tagDots(weaker.tags);
  removeDots(
    weaker.tags,
    came.filter(({ tag, dot }) => !standing.has(`${tag}|${dot}`)),
  );
  removeDots(stronger.tags, came);
  forgetMissing(weaker.tags, stronger.tags);
  forgetChosen(stronger.tags, weaker.tags);
  for (const { id, removed } of keptNotes(weaker.notes)) {
    const together = keptNote(stronger.notes, id);
    if (!together) continue;
    if (rewriteNote(weaker.notes, id, together.body)) stampNote(weaker.notes, id, together.modified);
    if (together.removed !== undefined) removeNote(weaker.notes, id, together.removed);
    else if (removed !== undefined) restoreNote(weaker.notes, id);
    removeNote(stronger.notes, id, at);
  }
}

/** Undoes `takeApart`: what the weaker key shows comes back to the stronger one, as fresh edits. */
export function joinAgain(stronger: ArticleDocuments, weaker: ArticleDocuments): void {
  joinInto(stronger, weaker);
  for (const { tag, origin } of tagDots(weaker.tags)) addTag(stronger.tags, tag, origin);
  chooseMissing(stronger.tags, chosen(weaker.tags));
  for (const { id, body, removed } of keptNotes(weaker.notes)) {
    if (removed !== undefined) continue;
    restoreNote(stronger.notes, id);
    // Both may hold the same edit under two names: the stronger's copy was out of sight, so the weaker's counts.
    rewriteNote(stronger.notes, id, body);
  }
}

/**
 * `takeApart` of a key that several are joined under one another: those that it went into, the strongest last. What is
 * taken from each reaches the next as its every change does, so that all devices hold the same of them.
 */
export function takeApartFromAll(
  strongers: readonly ArticleDocuments[],
  weaker: ArticleDocuments,
  at: number,
): void {
  for (const stronger of strongers) takeApart(stronger, weaker, at);
  // Afterwards: what one lacks by then would count as taken off by the user while they were together.
  for (const [stronger, next] of pairs(strongers)) joinInto(next, stronger);
}

/** Undoes `takeApartFromAll`. */
export function joinAgainInAll(strongers: readonly ArticleDocuments[], weaker: ArticleDocuments): void {
  for (const stronger of strongers) joinAgain(stronger, weaker);
  for (const [stronger, next] of pairs(strongers)) joinInto(next, stronger);
}

/** Each with the one after it. */
function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, at) => all.slice(at + 1, at + 2).map((next): [T, T] => [one, next]));
}
