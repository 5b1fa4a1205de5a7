// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { useLayoutEffect } from 'preact/hooks';
import { afterEach, expect, it } from 'vitest';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { LibraryPage, type LibraryPageProps } from './library-page.tsx';
import type { GoTo } from './views.ts';

speakEnglish();
afterEach(cleanup);

const view = (name: string) => () => Promise.resolve(() => <main>{name}</main>);
const views: LibraryPageProps['views'] = {
  ...{ entries: view('The entries'), look: view('Pictures'), add: view('Adding') },
  ...{ import: view('Importing'), tidy: view('Tidying') },
};
const page = (
  <LibraryPage views={views} foot={() => Promise.resolve(() => null)} takeFiles={() => undefined} />
);

it('shows what its address says, and follows it', async () => {
  location.hash = '#/tidy';
  render(page);
  await screen.findByText('Tidying');
  location.hash = '#/import';
  await screen.findByText('Importing');
});

it('follows an address that changes before the page listens', async () => {
  history.replaceState(null, '', '#');
  function Hasty() {
    useLayoutEffect(() => {
      history.replaceState(null, '', '#/import'); // An event that nobody heard.
    }, []);
    return page;
  }
  render(<Hasty />);
  await screen.findByText('Importing');
});

it('stays where the user went when a view that was left writes its search into the address', async () => {
  const list: { goTo?: GoTo } = {};
  const entries: LibraryPageProps['views']['entries'] = () =>
    Promise.resolve(({ goTo }) => {
      list.goTo = goTo;
      return <main>The entries</main>;
    });
  location.hash = '#/entries';
  render(<LibraryPage {...page.props} views={{ ...views, entries }} />);
  await screen.findByText('The entries');
  list.goTo?.('entries', '', { query: 'sepsis', replaces: true });
  expect(location.hash).toBe('#/entries?q=sepsis');
  history.replaceState(null, '', '#/tidy'); // The event of it is still to come.
  list.goTo?.('entries', '', { query: 'sepsis and', replaces: true });
  expect(location.hash).toBe('#/tidy');
});
