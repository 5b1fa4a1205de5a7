// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeLook } from '../../../tests/fakes/fake-look.ts';
import { observeLayout } from '../../../tests/fakes/observers.ts';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import { AppError } from '../../lib/app-error.ts';
import { Pictures } from './pictures.tsx';

speakEnglish();
observeLayout();
afterEach(cleanup);

const NOW = Date.now();
const DAY = 86_400_000;
let world: FakeLook;
beforeEach(() => {
  world = new FakeLook();
});

async function opens(): Promise<void> {
  render(<Pictures world={world} />);
  await waitFor(() => expect(document.querySelectorAll('[aria-busy="true"]')).toHaveLength(0));
}
const picture = (name: string) => within(screen.getByRole('region', { name }));
const rowsBehind = async (name: string) => {
  const summary = picture(name).getByText('Show as a table');
  fireEvent.click(summary);
  const table = await picture(name).findByRole('table');
  return [...table.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
};
const names = (links: HTMLElement[]) => links.map((link) => link.getAttribute('aria-label'));

describe('an empty library', () => {
  it('says what is missing, and draws when it is there', async () => {
    await opens();
    screen.getByText(/no entries yet/);
    expect(screen.queryByRole('region')).toBeNull();
    world.keep('1', 'Biswas 2021', [], NOW);
    world.changedElsewhere();
    await screen.findByRole('region', { name: 'Notes and articles over time' }, { timeout: 3_000 });
    picture('Tags that occur together').getByText(/No article has two tags yet/);
    picture('Citation map').getByText(/No entry is known to cite another one yet/);
    expect(screen.queryByRole('region', { name: /Often cited/ })).toBeNull();
  });

  it('that cannot be read says why, and is read again', async () => {
    world.failing = new AppError('internal', 'No disk.');
    render(<Pictures world={world} />);
    const alert = await screen.findByRole('alert');
    world.failing = undefined;
    fireEvent.click(within(alert).getByRole('button'));
    await screen.findByText(/no entries yet/);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});

describe('articles and notes over time', () => {
  it('are an image that says how many there are, with the numbers in a table', async () => {
    world.keep('1', 'Biswas 2021', [], NOW - DAY, [NOW, NOW]);
    world.keep('2', 'Okafor 2020', [], NOW);
    await opens();
    const time = picture('Notes and articles over time');
    time.getByText(/day by day/);
    time.getByRole('img', { name: 'Notes and articles over time: 2 articles, 2 notes' });
    const rows = await rowsBehind('Notes and articles over time');
    expect(rows.map(([, ...counts]) => counts)).toEqual([
      ['1', '2'],
      ['1', '0'],
    ]);
  });
});

describe('tags that occur together', () => {
  beforeEach(() => {
    world.keep('1', 'Biswas 2021', ['adults', 'rct'], NOW);
    world.keep('2', 'Okafor 2020', ['adults', 'rct', 'sepsis'], NOW);
    world.keep('3', 'Silva 2019', ['alone'], NOW);
  });

  it('are numbers that lead to the articles with both tags, and a table', async () => {
    await opens();
    const links = within(
      picture('Tags that occur together').getByRole('group', { name: /^Tags/ }),
    ).getAllByRole('link');
    expect(names(links)).toEqual([
      'ADULTS and RCT: 2 articles',
      'ADULTS and SEPSIS: 1 article',
      'RCT and SEPSIS: 1 article',
    ]);
    const query = new URLSearchParams({ q: 'tag:"ADULTS" tag:"RCT"' }).toString();
    expect(links[0]?.getAttribute('href')).toBe(`#/entries?${query}`);
    expect(await rowsBehind('Tags that occur together')).toEqual([
      ['ADULTS', 'RCT', '2'],
      ['ADULTS', 'SEPSIS', '1'],
      ['RCT', 'SEPSIS', '1'],
    ]);
  });
});

describe('the citation map', () => {
  beforeEach(() => {
    world.keep('1', 'Biswas 2015', ['rct'], NOW);
    world.keep('2', 'Okafor 2020', ['rct', 'sepsis'], NOW);
    world.keep('3', 'Silva 2019', ['sepsis'], NOW);
    world.keep('4', 'Novak 2018', [], NOW);
    world.keep('9', 'Lone 2018', [], NOW);
    world.link('2', '1', '3', '70');
    world.link('3', '1', '70', '71');
    world.link('4', '1', '71', '70');
  });
  const map = () => picture('Citation map').getByRole('group', { name: /^Citation map/ });
  const laneNames = () => [...map().querySelectorAll('.lane-name')].map((lane) => lane.textContent);
  const marks = () => within(map()).getAllByRole('link');
  const mark = (name: RegExp) => within(map()).getByRole('link', { name });

  it('shows the entries that are linked as links to them, and counts the others', async () => {
    await opens();
    expect(names(marks())).toEqual([
      'Biswas 2015: Article 1. Cites 0, cited by 3.',
      'Okafor 2020: Article 2. Cites 2, cited by 0.',
      'Silva 2019: Article 3. Cites 1, cited by 1.',
      'Novak 2018: Article 4. Cites 1, cited by 0.',
    ]);
    expect(mark(/^Silva/).getAttribute('href')).toBe('#/entries/pmid%3A3');
    picture('Citation map').getByText('4 articles. 1 entry without a link to another one is left out.');
  });

  it('is one tab stop that arrow keys walk through, row by row', async () => {
    await opens();
    const stops = () => marks().filter((one) => one.getAttribute('tabindex') === '0');
    expect(names(stops())).toEqual(['Biswas 2015: Article 1. Cites 0, cited by 3.']);
    mark(/^Biswas/).focus();
    const walked = ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp'].map((key) => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
      return document.activeElement?.getAttribute('aria-label')?.slice(0, 5);
    });
    expect(walked).toEqual(['Silva', 'Okafo', 'Novak', 'Silva']);
    expect(stops()).toEqual([mark(/^Silva/)]);
  });

  it('makes the article that has the focus and its neighbours stand out, with their links and a card', async () => {
    await opens();
    const looks = () => marks().map((one) => /active|near|far/.exec(one.getAttribute('class') ?? '')?.[0]);
    mark(/^Silva/).focus();
    await waitFor(() => expect(looks()).toEqual(['near', 'near', 'active', 'far']));
    expect(map().querySelectorAll('.cites')).toHaveLength(1);
    expect(map().querySelectorAll('.cited')).toHaveLength(1);
    screen.getByText('Silva 2019 · cites 1 (solid lines), cited by 1 (dashed) of these');
    fireEvent.keyDown(mark(/^Silva/), { key: 'Escape' });
    await waitFor(() => expect(looks()).toEqual([undefined, undefined, undefined, undefined]));
  });

  it('has a table of who cites whom', async () => {
    await opens();
    expect(await rowsBehind('Citation map')).toEqual([
      ['Okafor 2020 Article 2', 'RCT, SEPSIS', 'Biswas 2015, Silva 2019', '0'],
      ['Silva 2019 Article 3', 'SEPSIS', 'Biswas 2015', '1'],
      ['Novak 2018 Article 4', '', 'Biswas 2015', '0'],
      ['Biswas 2015 Article 1', 'RCT', '', '3'],
    ]);
  });

  it('can be narrowed to a tag, and says where nothing of it is linked', async () => {
    for (let pmid = 20; pmid < 30; pmid++) {
      world.keep(String(pmid), `Moreau ${2000 + pmid}`, ['alarms'], NOW);
      world.link(String(pmid), '1');
    }
    await opens();
    expect(marks()).toHaveLength(14);
    const choose = (value: string) =>
      fireEvent.change(screen.getByRole('combobox', { name: 'Articles with the tag' }), {
        target: { value },
      });
    choose('sepsis');
    await waitFor(() => expect(names(marks()).map((name) => name?.slice(0, 5))).toEqual(['Okafo', 'Silva']));
    choose('alarms');
    await screen.findByText('No two articles with “ALARMS” are known to cite each other.');
    expect(picture('Citation map').queryByRole('group', { name: /^Citation map/ })).toBeNull();
  });

  it('has rows for what is below a tag by the names of today, whatever tags were called first', async () => {
    for (let pmid = 20; pmid < 30; pmid++) {
      world.keep(String(pmid), `Moreau ${2000 + pmid}`, [pmid < 25 ? 'was/old' : 'alarms'], NOW);
      world.link(String(pmid), '1');
    }
    world.rename('rct', 'Methods/RCT');
    world.rename('alarms', 'methods/alarms');
    world.rename('was/old', 'elsewhere');
    await opens();
    const options = (name: string) =>
      [...screen.getByRole<HTMLSelectElement>('combobox', { name }).options].map((one) => one.text);
    expect(options('Rows')).toEqual(['most used tags', 'tags below Methods']);
    fireEvent.change(screen.getByRole('combobox', { name: 'Rows' }), { target: { value: 'methods' } });
    await waitFor(() => expect(laneNames().slice(0, 2)).toEqual(['methods/alarms5', 'Methods/RCT2']));
    fireEvent.change(screen.getByRole('combobox', { name: 'Articles with the tag' }), {
      target: { value: 'methods' },
    });
    await waitFor(() => expect(marks()).toHaveLength(7));
  });

  it('is drawn anew when the library has changed, and stays at its article', async () => {
    await opens();
    mark(/^Silva/).focus();
    world.keep('0', 'Moreau 2022', ['rct'], NOW);
    world.link('0', '3');
    world.changedElsewhere();
    await waitFor(() => expect(marks()).toHaveLength(5), { timeout: 3_000 });
    expect(mark(/^Silva/).getAttribute('class')).toContain('active');
  });

  it('is followed by what several entries cite and the library does not have', async () => {
    await opens();
    const often = picture('Often cited, not in your library');
    await often.findAllByRole('link', { name: 'Okafor 2020' });
    const rows = [...often.getByRole('table').querySelectorAll('tbody tr')];
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['PMID 70', '3', 'Okafor 2020, Silva 2019, Novak 2018'],
      ['PMID 71', '2', 'Silva 2019, Novak 2018'],
    ]);
    const link = often.getByRole('link', { name: 'PMID 70' });
    expect(link.getAttribute('href')).toBe('https://pubmed.ncbi.nlm.nih.gov/70/');
    expect(often.getByRole('link', { name: /Show these/ }).getAttribute('href')).toBe(
      'https://pubmed.ncbi.nlm.nih.gov/?term=70%2C71',
    );
  });
});
