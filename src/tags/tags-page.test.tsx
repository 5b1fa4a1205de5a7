// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { AppError } from '../lib/app-error.ts';
import { FakeTags } from '../../tests/fakes/fake-tags.ts';
import { TagsPage } from './tags-page.tsx';

speakEnglish();
afterEach(cleanup);

let world: FakeTags;
beforeEach(() => {
  world = new FakeTags();
  world.add('methods', 3);
  world.add('methods/rct', 12);
  world.add('methods/cohort', 1);
  world.add('to read', 5, 2);
  world.add('unread', 0, 9);
});

async function opens(): Promise<void> {
  render(<TagsPage world={world} />);
  await screen.findByRole('tree', { name: 'Tags' });
}
const items = () =>
  screen
    .getAllByRole('treeitem')
    .map((line) =>
      [...line.querySelectorAll('.tree-name, .unseen')].map((part) => part.textContent).join(' '),
    );
const item = (name: RegExp | string) => screen.getByRole('treeitem', { name });
const press = (...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key });
};
const choose = (name: RegExp) => fireEvent.click(item(name));
const status = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

describe('the tree of tags', () => {
  it('is one tab stop that arrow keys walk through', async () => {
    await opens();
    expect(items()).toEqual([
      'methods 3 articles',
      'cohort 1 article',
      'rct 12 articles',
      'to read 5 articles, number key 2',
      'unread 0 articles, number key 9',
    ]);
    const stops = screen.getAllByRole('treeitem').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toEqual([item(/^methods/)]);
    item(/^methods/).focus();
    press('ArrowDown', 'ArrowDown');
    expect(document.activeElement).toBe(item(/^rct/));
    screen.getByRole('heading', { name: 'methods/rct' });
    press('ArrowLeft');
    expect(document.activeElement).toBe(item(/^methods/));
    press('ArrowLeft');
    expect(item(/^methods/).getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('treeitem', { name: /^rct/ })).toBeNull();
    press('ArrowRight', 'End');
    expect(document.activeElement).toBe(item(/^unread/));
  });

  it('finds a tag by a part of its name, and tags used once or nowhere', async () => {
    await opens();
    fireEvent.input(screen.getByRole('searchbox', { name: 'Find a tag' }), { target: { value: 'RC' } });
    expect(items()).toEqual(['methods 3 articles', 'rct 12 articles']);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Show' }), { target: { value: 'unused' } });
    expect(items()).toEqual(['unread 0 articles, number key 9']);
    fireEvent.change(screen.getByRole('combobox', { name: 'Show' }), { target: { value: 'once' } });
    expect(items()).toEqual(['methods 3 articles', 'cohort 1 article']);
  });

  it('leads to the articles of its current line in the library', async () => {
    await opens();
    choose(/^to read/);
    const link = () => screen.queryByRole('link', { name: 'Show its articles' })?.getAttribute('href');
    expect(link()).toBe('/library.html#/entries?tag=to+read');
    choose(/^unread/);
    expect(link()).toBeUndefined();
  });

  it('follows what changes elsewhere, and stays at its tag', async () => {
    await opens();
    choose(/^to read/);
    world.add('another', 1);
    void act(() => world.changedElsewhere());
    await screen.findByRole('treeitem', { name: 'another 1 article' });
    expect(item(/^to read/).getAttribute('aria-selected')).toBe('true');
  });
});

describe('renaming', () => {
  const rename = (name: string) => {
    const field = screen.getByRole('textbox', { name: 'Name' });
    fireEvent.input(field, { target: { value: name } });
    fireEvent.click(screen.getByRole('button', { name: 'Rename' }));
  };

  it('renames the tags below it too, says so, and goes back to the tree', async () => {
    await opens();
    item(/^methods/).focus();
    press('F2');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
    screen.getByText('Tags below it are renamed with it: methods/cohort, methods/rct.');
    rename('design');
    await waitFor(() => expect(status()).toContain('Renamed to “design”.'));
    expect(items().slice(0, 3)).toEqual(['design 3 articles', 'cohort 1 article', 'rct 12 articles']);
    await waitFor(() => expect(document.activeElement).toBe(item(/^design/)));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('treeitem', { name: 'methods 3 articles' });
  });

  it('to a name that is taken offers to merge, and says what that does', async () => {
    await opens();
    choose(/^rct/);
    rename('To Read');
    const offer = within(await screen.findByRole('group', { name: 'There is a tag “to read” already.' }));
    offer.getByText(
      'What has “methods/rct” (12 articles) gets “to read” instead, and “methods/rct” is gone.',
    );
    expect(world.changed).toEqual([]);
    const merge = offer.getByRole('button', { name: 'Merge' });
    await waitFor(() => expect(document.activeElement).toBe(merge));
    fireEvent.click(merge);
    await waitFor(() => expect(status()).toContain('Merged into “to read”.'));
    expect(world.changed).toEqual([{ tag: 'methods/rct', change: { type: 'merge', into: 'to read' } }]);
    await waitFor(() => expect(document.activeElement).toBe(item(/^to read 17/)));
  });

  it('can be given up', async () => {
    await opens();
    choose(/^rct/);
    rename('to read');
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
    expect(world.changed).toEqual([]);
  });
});

describe('a tag', () => {
  it('is deleted by key; the next one is current, and Ctrl+Z brings it back', async () => {
    await opens();
    item(/^methods/).focus();
    press('ArrowDown', 'ArrowDown', 'Delete');
    await waitFor(() => expect(status()).toContain('“methods/rct” deleted.'));
    await waitFor(() => expect(document.activeElement).toBe(item(/^to read/)));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'z', ctrlKey: true });
    await screen.findByRole('treeitem', { name: /^rct/ });
  });

  it('that takes the focus by whatever way is the current one', async () => {
    await opens();
    item(/^to read/).focus();
    await screen.findByRole('heading', { name: 'to read' });
    expect(item(/^to read/).tabIndex).toBe(0);
  });

  it('gets a number key by typing it, and loses it by 0', async () => {
    await opens();
    item(/^methods/).focus();
    press('4');
    await screen.findByRole('treeitem', { name: 'methods 3 articles, number key 4' });
    expect(document.activeElement).toBe(item(/^methods/));
    press('0');
    await screen.findByRole('treeitem', { name: 'methods 3 articles' });
  });

  it('gets a number key that another tag had, which the field says', async () => {
    await opens();
    const field = screen.getByRole('combobox', { name: 'Number key' });
    expect(within(field).getByRole('option', { name: '2 (now “to read”)' })).toBeDefined();
    fireEvent.change(field, { target: { value: '2' } });
    await screen.findByRole('treeitem', { name: 'methods 3 articles, number key 2' });
    screen.getByRole('treeitem', { name: 'to read 5 articles' });
  });

  it('gets another colour', async () => {
    await opens();
    fireEvent.click(screen.getByRole('radio', { name: 'vermilion' }));
    await waitFor(() => expect(status()).toContain('“methods” is vermilion now.'));
    expect(world.changed).toEqual([{ tag: 'methods', change: { type: 'recolour', colour: 'vermillion' } }]);
  });

  it('is merged into another one that is named', async () => {
    await opens();
    choose(/^rct/);
    const field = screen.getByRole('combobox', { name: 'Merge into another tag' });
    fireEvent.input(field, { target: { value: 'nowhere' } });
    fireEvent.click(screen.getByRole('button', { name: 'Merge…' }));
    screen.getByText('There is no other tag of this name.');
    fireEvent.input(field, { target: { value: 'METHODS' } });
    fireEvent.click(screen.getByRole('button', { name: 'Merge…' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(status()).toContain('Merged into “methods”.'));
  });
});

describe('the beginning of names that is no tag itself', () => {
  const opensStudies = async () => {
    world.add('studies/rct', 2);
    world.add('studies/late', 4);
    await opens();
    choose(/^studies/);
    screen.getByRole('heading', { name: 'studies' });
  };

  it('is renamed with all that is below it, and stays the current line', async () => {
    await opensStudies();
    press('F2');
    const field = screen.getByRole('textbox', { name: 'Name' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'trials' } });
    fireEvent.click(screen.getByRole('button', { name: 'Rename' }));
    await waitFor(() => expect(status()).toContain('Renamed to “trials”.'));
    expect(world.changed).toEqual([
      { tag: { below: 'studies' }, change: { type: 'rename', name: 'trials' } },
    ]);
    await waitFor(() => expect(document.activeElement).toBe(item('trials')));
  });

  it('is merged into the tag whose name it would get, and says what that does', async () => {
    await opensStudies();
    fireEvent.input(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Methods' } });
    fireEvent.click(screen.getByRole('button', { name: 'Rename' }));
    const offer = within(await screen.findByRole('group', { name: 'There is a tag “methods” already.' }));
    offer.getByText(
      'Merging brings all tags below “studies” below “methods”. These come below it: studies/rct, studies/late.',
    );
    fireEvent.click(offer.getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(status()).toContain('Merged into “methods”.'));
    expect(world.changed).toEqual([
      { tag: { below: 'studies' }, change: { type: 'merge', into: 'methods' } },
    ]);
  });

  it('is deleted by key with all that is below it; it has no colour and no number', async () => {
    await opensStudies();
    expect(screen.queryByRole('combobox', { name: 'Number key' })).toBeNull();
    screen.getByText(/^They are taken off their articles.*studies\/late, studies\/rct\.$/);
    press('4', 'Delete');
    await waitFor(() => expect(status()).toContain('“studies” deleted.'));
    expect(world.changed).toEqual([{ tag: { below: 'studies' }, change: { type: 'delete' } }]);
  });
});

it('the counts of a tag are shown when asked for, and copied as a PRISMA flow', async () => {
  await opens();
  const button = screen.getByRole('button', { name: 'Counts', expanded: false });
  fireEvent.click(button);
  const counts = within(await screen.findByRole('group', { name: 'Screening of articles with “methods”' }));
  counts.getByText('Records with this tag (n = 16)');
  counts.getByText('animals (n = 1)');
  counts.getByText('Articles with a tag below it are counted too, each once.');
  fireEvent.click(counts.getByRole('button', { name: 'Copy counts' }));
  await waitFor(() => expect(status()).toContain('Counts copied'));
  expect(world.copied?.split('\n').slice(0, 3)).toEqual([
    'Tag: methods',
    'Records with this tag (n = 16)',
    'Records screened (n = 3)',
  ]);
  fireEvent.click(button);
  expect(screen.queryByRole('group', { name: /^Screening/ })).toBeNull();
});

describe('a change of a tag', () => {
  it('shows how far it has come, and only one runs at a time', async () => {
    await opens();
    const finish = world.waits();
    item(/^methods/).focus();
    press('4', '5');
    void act(() => world.progress(1_200, 5_000));
    expect(screen.getByRole('progressbar', { name: 'Changing 1200 of 5000 articles…' })).toBeDefined();
    finish();
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(world.changed).toHaveLength(1);
  });

  it('that failed says why and can be tried again', async () => {
    await opens();
    world.failing = new AppError('quota', 'full');
    item(/^methods/).focus();
    press('4');
    expect((await screen.findByRole('alert')).textContent).toContain('no space left');
    world.failing = undefined;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('treeitem', { name: 'methods 3 articles, number key 4' });
  });
});

it('says how tags come about where there are none', async () => {
  world = new FakeTags();
  render(<TagsPage world={world} />);
  await screen.findByText('No tags yet. Add one to an article, and it shows here.');
});
