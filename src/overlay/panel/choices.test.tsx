// @vitest-environment jsdom
import '../../../tests/fakes/played-panel.ts';
import { fireEvent, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PanelUser } from '../../../tests/fakes/panel-user.ts';
import { AppError } from '../../lib/app-error.ts';
import { exclusionReasons } from '../../settings/exclusion-reasons.ts';

let user: PanelUser;
beforeEach(() => {
  user = new PanelUser();
});
afterEach(() => user.leavesThePage());

/** Opens the page, the panel and one of the choices; gives what is in its group. */
async function opens(choice: RegExp, group: string) {
  const page = await user.opensThePage();
  if (!page.queryByRole('button', { name: 'Close' })) {
    await user.clicks(page.getByRole('button', { name: /^PubMargin:/ }));
  }
  await user.clicks(page.getByRole('button', { name: choice }));
  return { page, field: within(page.getByRole('group', { name: group })) };
}

describe('status, decision and rating in the panel', () => {
  it('are one line of buttons as long as none is set, and opening the page sets none', async () => {
    user.library.addTag('rct');
    const page = await user.opensThePage();
    const line = within(page.getByRole('group', { name: 'Status, decision and rating' }));
    expect(line.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Reading status: Not set',
      'Decision: Not set',
      'Rating: Not set',
    ]);
    expect(user.library.written).toEqual([]);
  });

  it('are set by radio buttons, said, and undone; the focus stays where it is', async () => {
    const { page, field } = await opens(/^Reading status/, 'Reading status');
    expect(user.focused).toBe(field.getByRole('radio', { name: 'Not set' }));
    const reading = field.getByRole('radio', { name: 'Reading' });
    reading.focus();
    await user.clicks(reading);
    expect(user.library.written).toEqual([{ type: 'set-status', status: 'reading' }]);
    page.getByRole('button', { name: 'Reading status: Reading' });
    expect(page.getByRole('status').textContent).toBe('Reading status: Reading');
    expect(user.focused).toBe(reading);
    await user.clicks(page.getByRole('button', { name: 'Undo' }));
    page.getByRole('button', { name: 'Reading status: Not set' });
    expect(field.getByRole('radio', { name: 'Not set' })).toHaveProperty('checked', true);
  });

  it('are taken back by their first radio button', async () => {
    user.library.chosen = { status: 'read', reasons: [] };
    const { field } = await opens(/^Reading status/, 'Reading status');
    await user.clicks(field.getByRole('radio', { name: 'Not set' }));
    expect(user.library.written).toEqual([{ type: 'set-status', status: null }]);
  });

  it('close on Escape, and the focus goes back to the line', async () => {
    const { page, field } = await opens(/^Decision/, 'Decision');
    await user.presses(field.getByRole('radio', { name: 'Not set' }), { key: 'Escape' });
    expect(page.queryByRole('radio')).toBeNull();
    expect(user.focused).toBe(page.getByRole('button', { name: /^Decision/ }));
  });

  it('say the rating as words and as stars', async () => {
    const { page, field } = await opens(/^Rating/, 'Rating');
    await user.clicks(field.getByRole('radio', { name: '3 of 5' }));
    expect(field.getAllByText(/^[★☆]$/).map(({ textContent }) => textContent)).toEqual([
      '★',
      '★',
      '★',
      '☆',
      '☆',
    ]);
    page.getByRole('button', { name: 'Rating: 3 of 5' });
  });

  it('show the old choice again when the new one could not be kept, and why', async () => {
    user.library.chosen = { status: 'read', reasons: [] };
    const { page, field } = await opens(/^Reading status/, 'Reading status');
    user.library.failing = new AppError('quota', 'full');
    await user.clicks(field.getByRole('radio', { name: 'Reading' }));
    expect(field.getByRole('radio', { name: 'Read' })).toHaveProperty('checked', true);
    expect(page.getByRole('alert').textContent).toContain('no space left');
  });
});

describe('reasons in the panel', () => {
  it('come from the own list, in its order, and change no decision', async () => {
    await exclusionReasons.setValue(['Wrong population', 'No control group', 'Animals']);
    user.library.chosen = { decision: 'maybe', reasons: [] };
    const { page } = await opens(/^Decision/, 'Decision');
    const reasons = within(page.getByRole('group', { name: 'Reasons' }));
    for (const name of ['Animals', 'Wrong population']) {
      await user.clicks(reasons.getByRole('checkbox', { name }));
    }
    expect(user.library.written.at(-1)).toEqual({
      type: 'set-reasons',
      reasons: ['Wrong population', 'Animals'],
    });
    page.getByRole('button', { name: 'Decision: Maybe: Wrong population, Animals' });
    expect(user.library.chosen.decision).toBe('maybe');
  });

  it('that are no longer in the list can still be taken off', async () => {
    user.library.chosen = { decision: 'exclude', reasons: ['Too old'] };
    const { page } = await opens(/^Decision/, 'Decision');
    const old = page.getByRole('checkbox', { name: 'Too old' });
    fireEvent.click(old);
    expect(user.library.written).toEqual([{ type: 'set-reasons', reasons: [] }]);
  });

  it('say where the list is written when there is none', async () => {
    const { page } = await opens(/^Decision/, 'Decision');
    page.getByText(/^No reasons in your own list/);
    page.getByRole('button', { name: 'Edit your list of reasons' });
  });
});
