// @vitest-environment jsdom
import '../../../tests/fakes/played-panel.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PanelUser } from '../../../tests/fakes/panel-user.ts';
import { world } from '../../../tests/fakes/panel-world.ts';
import { copyReminderFrom } from '../../settings/copy-reminder.ts';

let user: PanelUser;
beforeEach(() => {
  user = new PanelUser();
  user.library.addNote('Small sample.');
});
afterEach(() => user.leavesThePage());

describe('notes that exist only in this browser', () => {
  it('are not spoken of before there are many', async () => {
    const page = await user.opensThePage();
    expect(page.queryByText(/exist only in this browser/)).toBeNull();
  });

  it('are saved by one click, in a page that can', async () => {
    user.library.onlyHere = true;
    const ask = vi.fn(user.library.ask);
    world.ask = ask;
    const page = await user.opensThePage();
    expect(page.getByText(/^These notes exist only in this browser\./)).toBeDefined();
    await user.clicks(page.getByRole('button', { name: 'Save a copy' }));
    expect(ask).toHaveBeenCalledWith('open-settings', { which: 'copy' });
  });

  it('are not spoken of for two weeks when the user does not want a copy now', async () => {
    user.library.onlyHere = true;
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: 'Not now' }));
    const days = ((await copyReminderFrom.getValue()) - Date.now()) / (24 * 60 * 60 * 1000);
    expect(days).toBeCloseTo(14, 1);
  });
});
