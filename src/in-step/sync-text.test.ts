import { expect, it } from 'vitest';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { folderState } from '../../tests/fakes/sync-world.ts';
import type { TargetState } from '../store/read/sync-state.ts';
import { briefText, nextTryText } from './sync-text.ts';

speakEnglish();

const { runs } = folderState();
const at = Date.UTC(2026, 10, 22);

it.each<[string, Partial<TargetState>, RegExp]>([
  ['all is in step', {}, /^In step: /],
  ['nothing was yet', { runs: { ...runs, doneAt: undefined } }, /^Not synced yet$/],
  ['the last run failed', { runs: { ...runs, failures: 2, trouble: 'network' } }, /^Last in step: /],
  ['only the user can help', { runs: { ...runs, failures: 1, isStopped: true } }, /^Sync needs you$/],
  ['there is no room', { runs: { ...runs, failures: 1, trouble: 'full' } }, /^Sync needs you$/],
  ['much was taken away', { largePull: { at, gone: 40, shown: 100, undo: [1] } }, /^Sync took much away$/],
  ['it is paused', { isPaused: true }, /^Sync is paused$/],
])('the head of a page says in a few words that %s', (_what, state, words) => {
  expect(briefText([folderState(state)], false)).toMatch(words);
});

it.each<[string, Partial<TargetState>, RegExp]>([
  ['later today', { runs: { ...runs, trouble: 'network', notBefore: at + 3_600_000 } }, /^Next try: \d/],
  ['tomorrow', { runs: { ...runs, trouble: 'busy', notBefore: at + 86_400_000 } }, /^Next try: .*2[34].*:/],
  ['never by itself', { runs: { ...runs, trouble: 'denied', isStopped: true, notBefore: at + 1 } }, /^$/],
  ['not while it is paused', { isPaused: true, runs: { ...runs, trouble: 'busy', notBefore: at + 1 } }, /^$/],
  ['any moment', { runs: { ...runs, trouble: 'busy', notBefore: at } }, /^$/],
  ['not, since nothing failed', {}, /^$/],
])('who waits is told when a run that failed is tried again: %s', (_when, state, words) => {
  expect(nextTryText(folderState(state), at)).toMatch(words);
});
