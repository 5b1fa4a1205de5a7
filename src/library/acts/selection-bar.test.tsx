// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ActsOnStore, gate } from '../../../tests/fakes/acts-on-store.ts';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import type { ArticleKey } from '../../article/article-key.ts';
import { article, emptyLibrary } from '../../store/library.fixture.ts';
import { tagMany } from '../../store/write/change-many.ts';
import type { Library } from '../../store/write/writing.ts';
import { ActFoot } from './act-foot.tsx';
import { Acts } from './acts.ts';
import { SelectionBar } from './selection-bar.tsx';

speakEnglish();
afterEach(cleanup);
// Preact looks after what was drawn last within a tenth of a second, and needs the page for it.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)));

/** Some are known by their DOI alone. */
const KEYS = Array.from({ length: 250 }, (_, at): ArticleKey =>
  at < 5 ? `doi:10.1000/${at}` : `pmid:${at}`,
);

let library: Library;
let world: ActsOnStore;
let acts: Acts;
beforeEach(async () => {
  library = await emptyLibrary();
  const subjects = KEYS.map((key) =>
    article(key.startsWith('doi:') ? { doi: key.slice('doi:'.length) } : { pmid: key.slice('pmid:'.length) }),
  );
  await tagMany(library, subjects, 'methods/rct');
  await tagMany(library, subjects.slice(0, 7), 'late');
  world = new ActsOnStore(library);
  acts = new Acts(world);
});

function Selected({ count }: { count: number }) {
  const [keys, setKeys] = useState<readonly ArticleKey[]>(KEYS.slice(0, count));
  return (
    <>
      <SelectionBar {...{ keys, acts, world }} onClear={() => setKeys([])} onTake={() => undefined} />
      <ActFoot acts={acts} />
    </>
  );
}
const select = (count: number) => render(<Selected count={count} />);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const opens = async (name: string) => {
  fireEvent.click(button(name));
  return within(await screen.findByRole('group', { name }));
};
const said = (message: string) =>
  waitFor(() => expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain(message));
const tagged = async (tag: string) => (await library.db.getAllFromIndex('entries', 'tags', tag)).length;

describe('what is selected', () => {
  it('gets a tag that is typed or chosen; what shows is said, and Ctrl+Z takes it back', async () => {
    select(250);
    screen.getByRole('group', { name: '250 selected' });
    await opens('Add tag');
    const field = screen.getByRole('combobox', { name: 'Tag' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'lat' } });
    fireEvent.click(await screen.findByRole('option', { name: 'late7' }));
    await said('Tag “late” added to 243 articles.');
    expect(await tagged('late')).toBe(250);
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(document.activeElement).toBe(button('Add tag'));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'z', ctrlKey: true });
    await said('Undone.');
    expect(await tagged('late')).toBe(7);
  });

  it('loses a tag that is on some of it, which are counted', async () => {
    select(100);
    const tags = await opens('Remove tag');
    await tags.findByRole('button', { name: 'late 7' });
    const names = tags.getAllByRole('button').map(({ textContent }) => textContent);
    expect(names).toEqual(['methods/rct 100', 'late 7']);
    fireEvent.click(tags.getByRole('button', { name: 'late 7' }));
    await said('Tag “late” removed from 7 articles.');
    fireEvent.click(button('Undo'));
    await said('Undone.');
    expect(await tagged('late')).toBe(7);
  });

  it('gets a status, a decision, a reason and a rating', async () => {
    select(3);
    fireEvent.click((await opens('Reading status')).getByRole('button', { name: 'Read' }));
    await said('“Reading status: Read” set on 3 articles.');
    fireEvent.click((await opens('Decision')).getByRole('button', { name: 'Exclude' }));
    await said('“Decision: Exclude” set on 3 articles.');
    fireEvent.click(await (await opens('Decision')).findByRole('button', { name: 'animals' }));
    await said('Reason “animals” given to 3 articles.');
    fireEvent.click((await opens('Rating')).getByRole('button', { name: '4 of 5' }));
    await said('“Rating: 4 of 5” set on 3 articles.');
    fireEvent.click((await opens('Reading status')).getByRole('button', { name: 'Not set' }));
    await said('Reading status removed from 3 articles.');
    const entry = await library.db.get('entries', 'doi:10.1000/0');
    expect(entry).toMatchObject({ decision: 'exclude', reasons: ['animals'], rating: 4 });
    expect(entry?.status).toBeUndefined();
  });

  it('is deleted at once where it is little, and is no longer selected then', async () => {
    select(3);
    fireEvent.click(button('Delete'));
    await said('Deleted: 3 articles.');
    expect(await library.db.count('entries')).toBe(247);
    expect(screen.queryByRole('group', { name: /selected$/ })).toBeNull();
    fireEvent.click(button('Undo'));
    await said('Undone.');
    expect(await library.db.count('entries')).toBe(250);
  });

  it('asks once more where it is much', async () => {
    select(250);
    const asked = await opens('Delete');
    asked.getByText('Their tags, notes and decisions go too. You can undo it.');
    expect(await library.db.count('entries')).toBe(250);
    fireEvent.click(asked.getByRole('button', { name: 'Delete 250 articles' }));
    await said('Deleted: 250 articles.');
    expect(await library.db.count('entries')).toBe(0);
  });

  it('gives its PMIDs to the clipboard, to a file and to PubMed, and says what has none', async () => {
    select(8);
    const ways = await opens('Export');
    ways.getByText('Without a PMID: 5 articles.');
    fireEvent.click(ways.getByRole('button', { name: 'Copy PMIDs' }));
    await said('PMIDs copied: 3');
    expect(world.copied).toEqual(['5\n6\n7\n']);
    fireEvent.click(ways.getByRole('button', { name: 'Open all in PubMed' }));
    expect(world.opened).toEqual(['https://pubmed.ncbi.nlm.nih.gov/?term=5+6+7&size=200']);
    fireEvent.click(ways.getByRole('button', { name: 'Save PMIDs as a text file' }));
    expect(world.saved.map(({ name }) => name)).toEqual(['pubmargin-pmids.txt']);
    expect(await world.saved[0]?.text()).toBe('5\n6\n7\n');
    fireEvent.click(ways.getByRole('button', { name: 'Save as a PubMargin file' }));
    await waitFor(() => expect(world.saved).toHaveLength(2));
    expect((await world.saved[1]?.text())?.split('\n')).toEqual(KEYS.slice(0, 8));
  });

  it('opens no more than 200 articles in PubMed', async () => {
    select(250);
    const ways = await opens('Export');
    fireEvent.click(ways.getByRole('button', { name: 'Open all in PubMed (at most 200)' }));
    expect(world.opened).toEqual([]);
  });
});

describe('a menu of the bar', () => {
  it('closes by Escape, which gives the focus back, and when another opens', async () => {
    select(3);
    const menu = await opens('Rating');
    const first = menu.getByRole('button', { name: '5 of 5' });
    await waitFor(() => expect(document.activeElement).toBe(first));
    fireEvent.keyDown(first, { key: 'Escape' });
    await waitFor(() => expect(document.activeElement).toBe(button('Rating')));
    expect(button('Rating').getAttribute('aria-expanded')).toBe('false');
    await opens('Rating');
    await opens('Reading status');
    expect(screen.queryByRole('group', { name: 'Rating' })).toBeNull();
  });

  it('closes by a press elsewhere', async () => {
    select(3);
    await opens('Rating');
    fireEvent.pointerDown(document.body);
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Rating' })).toBeNull());
  });
});

describe('while an act runs', () => {
  it('a bar shows how far it has come, nothing else can be begun, and it can be cancelled', async () => {
    let steps = 0;
    const third = gate();
    world.beforeStep = () => (++steps === 3 ? third.wait() : undefined);
    select(250);
    fireEvent.click((await opens('Rating')).getByRole('button', { name: '1 of 5' }));
    const bar = await screen.findByRole('progressbar', {
      name: 'Setting “Rating: 1 of 5”: 200 of 250 articles…',
    });
    expect(bar.getAttribute('value')).toBe('200');
    expect(button('Add tag').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button('Add tag'));
    expect(screen.queryByRole('combobox')).toBeNull();
    fireEvent.click(button('Cancel'));
    await screen.findByRole('progressbar', { name: 'Stopping…' });
    third.open();
    await said('“Rating: 1 of 5” set on 250 articles.'); // The step under way was the last one.
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('and was cut off, that is said with the ways to go on, and waits for one of them', async () => {
    let steps = 0;
    world.beforeStep = () => {
      if (++steps === 2) throw new Error('gone');
    };
    await acts.act({ type: 'remove-tag', tag: 'late' }, KEYS, 'late');
    acts = new Acts(world);
    select(3);
    const cutOff = within(await screen.findByRole('group', { name: 'A change that was cut off' }));
    cutOff.getByText('Removing the tag “late” was cut off after 100 of 250 articles.');
    cutOff.getByRole('button', { name: 'Undo' });
    cutOff.getByRole('button', { name: 'Leave as it is' });
    expect(button('Rating').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(cutOff.getByRole('button', { name: 'Finish' }));
    await said('Tag “late” removed from 7 articles.');
    expect(button('Rating').getAttribute('aria-disabled')).toBe('false');
  });
});
