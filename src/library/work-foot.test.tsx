// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { WorkFoot } from './work-foot.tsx';

speakEnglish();
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const onDismiss = vi.fn();
const says = (message: string, canUndo: boolean): void => {
  onDismiss.mockClear();
  const done = { message, canUndo };
  render(
    <WorkFoot working={undefined} problem={undefined} {...{ done, onDismiss }} onUndo={() => undefined} />,
  );
};
const wait = () =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(15_000);
  });

it('goes on saying what can be undone, and says for a while what can’t', async () => {
  says('3 articles deleted.', true);
  await wait();
  screen.getByText('3 articles deleted.', { selector: '.toast-text' });
  expect(onDismiss).not.toHaveBeenCalled();
  cleanup();
  says('Undone.', false);
  await wait();
  expect(onDismiss).toHaveBeenCalledTimes(1);
});

it('takes nothing from under the focus', async () => {
  says('Undone.', false);
  screen.getByRole('button', { name: 'Dismiss' }).focus();
  await wait();
  expect(onDismiss).not.toHaveBeenCalled();
});
