// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { drawSection, freshOptions, granted, permissions } from '../../tests/fakes/options-world.tsx';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { READERS } from '../pages/readers.ts';
import { NCBI_SITES } from '../protocol/site-pages.ts';
import { sitesOff } from '../settings/sites-off.ts';

speakEnglish();
beforeEach(freshOptions);
afterEach(cleanup);

/** The switch of a site once it is known how it stands. */
async function box(name: string): Promise<HTMLElement> {
  const found = screen.getByRole('checkbox', { name });
  await waitFor(() => expect(found).toHaveProperty('disabled', false));
  return found;
}
const isOn = (name: string, on: boolean) =>
  waitFor(() => expect(screen.getByRole('checkbox', { name })).toHaveProperty('checked', on));

it('switches NCBI’s sites off and on, by the names that their readers go by', async () => {
  drawSection('sites');
  fireEvent.click(await box('PubMed Central'));
  await waitFor(async () => expect(await sitesOff.getValue()).toEqual(['PubMed Central']));
  await isOn('PubMed', true);
  fireEvent.click(await box('PubMed Central'));
  await waitFor(async () => expect(await sitesOff.getValue()).toEqual([]));
  const readers = READERS.map(({ site }) => site);
  for (const site of NCBI_SITES) expect(readers).toContain(site);
});

it('asks the browser for all addresses of another site at once, and gives them back', async () => {
  drawSection('sites');
  fireEvent.click(await box('medluna.com'));
  const origins = ['https://medluna.com/*', 'https://www.medluna.com/*'];
  expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins });
  await isOn('medluna.com', true);
  fireEvent.click(await box('medluna.com'));
  await isOn('medluna.com', false);
  expect([...granted]).toEqual([]);
});

it('shows a site as off when the user says no to the browser', async () => {
  permissions.request.mockImplementationOnce(() => Promise.resolve(false));
  drawSection('sites');
  fireEvent.click(await box('Europe PMC'));
  await isOn('Europe PMC', false);
});

it('allows look-ups at NCBI, and forbids them again', async () => {
  drawSection('look-ups');
  fireEvent.click(await box('Allow look-ups at eutils.ncbi.nlm.nih.gov'));
  expect([...granted]).toEqual(['https://eutils.ncbi.nlm.nih.gov/*']);
  await isOn('Allow look-ups at eutils.ncbi.nlm.nih.gov', true);
  fireEvent.click(await box('Allow look-ups at eutils.ncbi.nlm.nih.gov'));
  await waitFor(() => expect([...granted]).toEqual([]));
});
