// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { ActsOnStore } from '../../../tests/fakes/acts-on-store.ts';
import { DetailReader } from '../../../tests/fakes/detail-reader.tsx';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import type { ArticleKey } from '../../article/article-key.ts';
import { nothingShared } from '../../store/lab-share.ts';
import { emptyLibrary } from '../../store/library.fixture.ts';
import { tagAll } from '../../store/write/tagged.fixture.ts';
import { switchTargetOn } from '../../store/write/targets.ts';
import { Acts } from '../acts/acts.ts';
import { SelectionBar } from '../acts/selection-bar.tsx';

vi.mock(
  '../../protocol/ask.ts',
  async () => (await import('../../../tests/fakes/panel-world.ts')).askTheFake,
);

speakEnglish();
afterEach(cleanup);

const KEYS: ArticleKey[] = ['pmid:1', 'pmid:2'];

async function selected(withLab: boolean) {
  const library = await emptyLibrary();
  await tagAll(library, ['rct'], ['rct']);
  if (withLab) {
    const row = { target: 'lab', kind: 'webdav', space: 'lab', device: 'a'.repeat(13) } as const;
    await switchTargetOn(library.db, { ...row, lab: nothingShared('Vision lab') });
  }
  const world = new ActsOnStore(library);
  render(
    <SelectionBar
      keys={KEYS}
      onClear={() => undefined}
      onTake={() => undefined}
      acts={new Acts(world)}
      world={world}
    />,
  );
  return library;
}

it('what is selected is shared with the lab, and shared no more', async () => {
  const library = await selected(true);
  const shared = async () => (await library.db.get('targets', 'lab'))?.lab?.shared;
  fireEvent.click(await screen.findByRole('button', { name: 'Share' }));
  const menu = within(screen.getByRole('group', { name: 'Share' }));
  fireEvent.click(menu.getByRole('button', { name: 'Share with Vision lab' }));
  await menu.findByText('Shared with Vision lab');
  expect(await shared()).toEqual(KEYS);
  fireEvent.click(menu.getByRole('button', { name: 'Stop sharing with Vision lab' }));
  await menu.findByRole('button', { name: 'Share with Vision lab' });
  expect(await shared()).toEqual([]);
});

it('nothing is offered where there is no lab', async () => {
  await selected(false);
  await screen.findByRole('button', { name: 'Export' });
  expect(screen.queryByRole('button', { name: 'Share' })).toBeNull();
});

it('an entry says with whom it is shared', async () => {
  const reader = new DetailReader();
  reader.library.labs.push({ target: 'lab', name: 'Vision lab', shared: 1 });
  await reader.opens(reader.library.entry({}));
  screen.getByText('Shared with Vision lab');
  await reader.clicks(screen.getByRole('button', { name: 'Stop sharing with Vision lab' }));
  await screen.findByRole('button', { name: 'Share with Vision lab' });
  reader.leaves();
});
