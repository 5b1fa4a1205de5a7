// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { announceChange } from '../protocol/notices.ts';
import type { Copies } from '../store/read/copies.ts';
import { LastCopy } from './last-copy.tsx';

speakEnglish();
beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

it('says when the last copy was saved, follows what happens, and leads to the next one', async () => {
  let copies: Copies = { notes: 0, at: undefined, isBehind: false };
  const look = () => Promise.resolve(copies);
  const now = async (next: Copies) => {
    copies = next;
    await announceChange({ keys: 'all', revision: Math.random() });
  };
  const { container } = render(<LastCopy look={look} />);
  await now({ notes: 0, at: undefined, isBehind: false });
  expect(container.textContent).toBe(''); // An empty library needs no copy.
  await now({ notes: 1, at: undefined, isBehind: true });
  const link = await screen.findByRole('link', { name: 'No copy outside of this browser yet' });
  expect(link.getAttribute('href')).toBe('/options.html#back-ups');
  await now({ notes: 2, at: new Date(2026, 10, 22).getTime(), isBehind: true });
  expect((await screen.findByText(/^Last copy: .*22.*2026/)).title).toMatch(/Not in it: 2 notes\.$/);
});
