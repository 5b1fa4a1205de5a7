// @vitest-environment jsdom
import '../../../tests/fakes/played-panel.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { observeLayout } from '../../../tests/fakes/observers.ts';
import { PanelUser } from '../../../tests/fakes/panel-user.ts';
import { world } from '../../../tests/fakes/panel-world.ts';
import { bareCitation } from '../../article/bare-citation.ts';
import { citingWith } from '../citing/citation-menu.tsx';

let user: PanelUser;
const write = vi.fn(() => ({ plain: 'Biswas A. Vital signs.' }));
beforeEach(() => {
  user = new PanelUser();
  observeLayout();
  globalThis.pubMarginCiting = citingWith(write);
  user.library.addTag('rct');
});
afterEach(() => {
  user.leavesThePage();
  globalThis.pubMarginCiting = undefined;
});

it('writes the citation of the page’s article out when it is asked for, and goes with Escape', async () => {
  const article = { ...bareCitation(user.ids), title: 'Vital signs' };
  const page = await user.opensThePage({ article });
  const cite = page.getByRole('button', { name: 'Cite' });
  expect(page.queryByRole('group', { name: 'Copy as' })).toBeNull();
  await user.clicks(cite);
  expect(cite.getAttribute('aria-expanded')).toBe('true');
  expect(user.focused).toBe(page.getByRole('button', { name: 'NLM (Vancouver)' }));
  await user.clicks(page.getByRole('button', { name: 'APA' }));
  expect(write).toHaveBeenCalledExactlyOnceWith(article, 'apa');
  await page.findByText('Biswas A. Vital signs.');
  await user.presses(page.getByRole('button', { name: 'APA' }), { key: 'Escape' });
  expect(page.queryByRole('group', { name: 'Copy as' })).toBeNull();
  expect(user.focused).toBe(cite);
});

it('leads to the export of an article that the library has', async () => {
  const ask = vi.fn(user.library.ask);
  world.ask = ask;
  const article = { ...bareCitation(user.ids), title: 'Vital signs' };
  const page = await user.opensThePage({ article });
  await user.clicks(page.getByRole('button', { name: 'Cite' }));
  await user.clicks(page.getByRole('button', { name: 'Export with notes and tags…' }));
  expect(ask).toHaveBeenLastCalledWith('open-settings', { which: 'export', entry: `pmid:${user.ids.pmid}` });
});

it('is not there where the page does not say what its article is called', async () => {
  const page = await user.opensThePage({ article: bareCitation(user.ids) });
  expect(page.queryByRole('button', { name: 'Cite' })).toBeNull();
});
