// @vitest-environment jsdom
import '../../../tests/fakes/played-panel.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PanelUser } from '../../../tests/fakes/panel-user.ts';
import { world } from '../../../tests/fakes/panel-world.ts';
import { panelHome, panelOpen } from '../../settings/settings.ts';

let user: PanelUser;
let opened: boolean;
beforeEach(() => {
  user = new PanelUser();
  user.library.addNote('Small sample.');
  const { ask } = user.library;
  world.ask = (name, request) =>
    name === 'open-side-panel' ? Promise.resolve({ opened }) : ask(name, request);
});
afterEach(() => user.leavesThePage());

async function menu() {
  const page = await user.opensThePage();
  await user.clicks(page.getByRole('button', { name: 'Where the panel is' }));
  return page;
}

describe('the menu of the panel', () => {
  it('switches the panel off on this site', async () => {
    const page = await menu();
    await user.clicks(page.getByRole('button', { name: 'Switch off on PubMed' }));
    expect(await panelHome('PubMed').getValue()).toBe('off');
    expect(page.getByText('Small sample.').closest('[hidden]')).not.toBeNull();
    expect(page.queryByRole('button', { name: /^PubMargin:/ })).toBeNull();
    expect(await panelOpen.getValue()).toBe(true); // Other sites are as they were.
  });

  it('moves the panel to the side panel', async () => {
    opened = true;
    const page = await menu();
    await user.clicks(page.getByRole('button', { name: 'Move to the side panel' }));
    expect(await panelHome('PubMed').getValue()).toBe('side');
    expect(page.getByText('Small sample.').closest('[hidden]')).not.toBeNull();
  });

  it('says how the side panel is opened where the browser does not open it from here', async () => {
    opened = false;
    const page = await menu();
    await user.clicks(page.getByRole('button', { name: 'Move to the side panel' }));
    expect(await panelHome('PubMed').getValue()).toBe('side');
    expect(page.getByText(/^From now on the panel is in the browser’s sidebar/)).toBeDefined();
    expect(page.getByText('Small sample.').closest('[hidden]')).toBeNull();
  });

  it('leads to the article in the library', async () => {
    const page = await menu();
    const ask = vi.spyOn(world, 'ask');
    await user.clicks(page.getByRole('button', { name: 'Open your library' }));
    expect(ask).toHaveBeenCalledExactlyOnceWith('open-settings', {
      which: 'library',
      entry: `pmid:${user.ids.pmid}`,
    });
    expect(page.queryByRole('button', { name: 'Open your library' })).toBeNull();
  });

  it('is walked and left by keyboard', async () => {
    const page = await menu();
    const first = page.getByRole('button', { name: 'Open your library' });
    expect(user.focused).toBe(first);
    await user.presses(first, { key: 'Escape' });
    expect(page.queryByRole('button', { name: 'Move to the side panel' })).toBeNull();
    expect(user.focused).toBe(page.getByRole('button', { name: 'Where the panel is' }));
  });

  it('gives the tab back when the user brings the panel back', async () => {
    const page = await menu();
    await user.clicks(page.getByRole('button', { name: 'Switch off on PubMed' }));
    await panelHome('PubMed').setValue('page');
    await vi.waitFor(() => expect(page.getByRole('button', { name: /^PubMargin:/ })).toBeDefined());
  });
});
