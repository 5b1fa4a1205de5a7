// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { Page } from './page.tsx';

speakEnglish();
afterEach(cleanup);

it('leads from each page to the others, and names the one that is open', () => {
  render(
    <Page title="Your tags" here="tags">
      …
    </Page>,
  );
  const ways = within(screen.getByRole('navigation', { name: 'PubMargin' })).getAllByRole('link');
  expect(ways.map((way) => [way.textContent, way.getAttribute('href')])).toEqual([
    ['Library', '/library.html'],
    ['Tags', '/tags.html'],
    ['Options', '/options.html'],
  ]);
  expect(ways.map((way) => way.getAttribute('aria-current'))).toEqual([null, 'page', null]);
});
