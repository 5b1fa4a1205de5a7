// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { citation } from '../../../tests/fakes/fake-add-world.ts';
import { FakeTidyWorld } from '../../../tests/fakes/fake-tidy-world.ts';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import { AppError } from '../../lib/app-error.ts';
import { NcbiError } from '../../ncbi/ncbi-error.ts';
import { parseQuery } from '../../search/parse-query.ts';
import { placeOf } from '../address.ts';
import { TidyPage } from './tidy-page.tsx';

speakEnglish();
afterEach(cleanup);
// Preact lets go of its last frame a tenth of a second after it was drawn; jsdom must still be there.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 150)));

let world: FakeTidyWorld;
beforeEach(() => {
  world = new FakeTidyWorld();
});

const TITLE = 'Effects of sleep on health: a cohort study';
const printed = { title: TITLE, authors: [{ name: 'Biswas A' }], date: { text: '2019', year: 2019 } };
const opens = async () => {
  render(<TidyPage world={world} />);
  await waitFor(() => expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('false'));
};
const status = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
const pairs = () => screen.queryAllByRole('article');
const pressIn = (pair: HTMLElement | undefined, name: string) =>
  fireEvent.click(within(pair ?? document.body).getByRole('button', { name }));

it('says when there is nothing to tidy up', async () => {
  world.keeps('pmid:1', printed);
  await opens();
  expect(status()).toContain('Nothing to tidy up.');
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
});

describe('two entries that may be one', () => {
  beforeEach(() => {
    world.keeps('pmid:1', { ...printed, ids: { doi: '10.1000/a' } }, { status: 'read' });
    world.keeps('doi:10.1000/a', { ...printed, title: TITLE.toUpperCase() });
    world.keeps('pmid:2', { ...printed, title: `${TITLE}, revisited` });
    world.keeps('doi:10.1000/b', { ...printed, title: `${TITLE}, revisited` });
  });

  it('are shown side by side with what differs, the sure ones first', async () => {
    await opens();
    screen.getByRole('heading', { name: 'The same article twice? (2)' });
    const [sure, guess] = pairs();
    within(sure ?? document.body).getByText('Both are known by doi:10.1000/a.');
    within(guess ?? document.body).getByText(/^Probably the same/);
    const rows = within(await within(sure ?? document.body).findByRole('table')).getAllByRole('row');
    expect(rows.map((row) => [row.textContent, row.className])).toEqual([
      ['PMID 1doi:10.1000/a', ''],
      [`Title (differs)${TITLE}${TITLE.toUpperCase()}`, 'differs'],
      ['AuthorsBiswas ABiswas A', ''],
      ['Journal20192019', ''],
      ['Identifiers (differs)PMID 1, 10.1000/a10.1000/a', 'differs'],
      ['Reading status (differs)Read', 'differs'],
    ]);
  });

  it('are joined, which is said and can be undone; the next pair has the focus', async () => {
    await opens();
    pressIn(pairs()[0], 'Join');
    await waitFor(() => expect(status()).toContain('Joined.'));
    expect(world.said).toEqual([{ keys: ['pmid:1', 'doi:10.1000/a'], say: 'one' }]);
    expect(pairs()).toHaveLength(1);
    await waitFor(() => expect(document.activeElement).toBe(pairs()[0]));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(pairs()).toHaveLength(2));
    expect(world.said[1]?.say).toBe('nothing');
  });

  it('are kept apart, and offered again when that is undone by keys', async () => {
    await opens();
    pressIn(pairs()[1], 'Not the same');
    await waitFor(() => expect(pairs()).toHaveLength(1));
    expect(status()).toContain('Kept apart; they are not offered again.');
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await waitFor(() => expect(pairs()).toHaveLength(2));
  });

  it('stay two where joining failed, which says why and can be tried again', async () => {
    world.failing = new AppError('quota', 'full');
    await opens();
    pressIn(pairs()[0], 'Join');
    expect((await screen.findByRole('alert')).textContent).toContain('no space left');
    expect(pairs()).toHaveLength(2);
    world.failing = undefined;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(pairs()).toHaveLength(1));
  });

  it('with a number in PubMed each can only be kept apart', async () => {
    world.keeps('pmid:3', { ...printed, title: `${TITLE}, again` });
    world.keeps('pmid:4', { ...printed, title: `${TITLE}, again` });
    await opens();
    const last = pairs()[2];
    within(last ?? document.body).getByText(/They can’t be joined/);
    expect(within(last ?? document.body).getAllByRole('button')).toHaveLength(1);
  });
});

describe('tags on one article only', () => {
  it('are merged into the tag that they look like, with a way back', async () => {
    world.hasTag('trial', 12);
    world.hasTag('trials', 1);
    world.hasTag('asthma', 1);
    await opens();
    screen.getByRole('heading', { name: 'Tags on one article only (2)' });
    within(screen.getByRole('list', { name: 'Other tags on one article only' })).getByText('asthma');
    fireEvent.click(screen.getByRole('button', { name: 'Merge “trials” into “trial”' }));
    await waitFor(() => expect(status()).toContain('“trials” merged into “trial”.'));
    expect(world.merged).toEqual([['trials', 'trial']]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(world.undone).toEqual([7]));
  });

  it('lead to their article, also where their name has quotation marks', async () => {
    world.hasTag('the "best" ones', 1);
    await opens();
    const address = screen.getByRole('link', { name: 'the "best" ones' }).getAttribute('href') ?? '';
    expect(parseQuery(placeOf(address).query)).toMatchObject({
      terms: [{ field: 'tag', words: ['the', 'best', 'ones'] }],
      notUnderstood: [],
    });
  });
});

describe('entries without a title', () => {
  beforeEach(() => {
    world.keeps('pmid:11');
    world.keeps('pmid:12');
    world.keeps('pmid:13');
  });
  const getTitles = (count: number) =>
    fireEvent.click(screen.getByRole('button', { name: `Get titles for ${count} articles` }));

  it('get them from NCBI; of the others it says why not', async () => {
    world.lookUps.records.set('pmid:11', citation({ pmid: '11' }, 'Eleven'));
    world.lookUps.failing.set('pmid:13', new NcbiError('unreadable', ''));
    await opens();
    screen.getByRole('heading', { name: 'Entries without a title (3)' });
    getTitles(3);
    await waitFor(() => expect(status()).toContain('Titles found for 1 article.'));
    expect(world.learnt).toMatchObject([{ ids: { pmid: '11' }, citation: { title: 'Eleven' } }]);
    await screen.findByRole('heading', { name: 'Entries without a title (2)' });
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items).toEqual(['PMID 12Not found in PubMed', 'PMID 13NCBI’s answer could not be read.']);
  });

  it('stay as they are where the user does not allow it', async () => {
    world.lookUps.isAllowed = false;
    await opens();
    getTitles(3);
    await screen.findByText(/^NCBI was not asked/);
    expect(world.lookUps.asked).toEqual([]);
  });
});
