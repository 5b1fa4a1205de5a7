// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import type { EntryTag } from '../entry/entry.ts';
import { TagList } from './tag-list.tsx';

speakEnglish();
afterEach(cleanup);

const tag = (more: Partial<EntryTag>): EntryTag => ({
  ...{ key: 'rct', name: 'rct', colour: 'blue', origin: '' },
  ...more,
});

it('says of a tag which lists and files brought it, and nothing of the user’s own', () => {
  const { rerender } = render(
    <TagList tags={[tag({ origin: 'library.ris', also: ['Night shift – Bea #ponmlkjihgfedcba'] })]} />,
  );
  expect(screen.getByTitle('from library.ris, Night shift – Bea').textContent).toBe('rct');
  rerender(<TagList tags={[tag({ also: ['library.ris'] })]} />);
  expect(screen.queryByTitle(/^from /)).toBeNull();
});
