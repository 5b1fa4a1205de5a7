// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeLibrary } from '../../../tests/fakes/fake-library.ts';
import * as page from '../../../tests/fakes/highlighted-page.ts';
import { AppError } from '../../lib/app-error.ts';
import type { KeyAction } from '../../settings/key-actions.ts';
import { startTools } from '../highlights/start-tools.ts';
import { startHighlighter } from '../highlights/start.ts';
import { guardKeys } from '../key-guard.ts';
import { act } from './act.ts';

vi.mock('../trusted.ts', () => ({ trusted: (handler: unknown) => handler }));
vi.mock('../../protocol/private-window.ts', () => ({ mayWriteHere: () => true }));
const world = vi.hoisted(() => ({ ask: vi.fn<(name: string, request: unknown) => Promise<unknown>>() }));
vi.mock('../../protocol/ask.ts', () => ({ ask: world.ask }));

const { painted, press, select } = page;
let library: FakeLibrary;
let session: ReturnType<FakeLibrary['session']>;

beforeEach(() => {
  page.openHighlightedPage();
  library = new FakeLibrary({ pmid: '1' });
  session = library.session();
  globalThis.pubMarginHighlighter = undefined;
  globalThis.pubMarginHighlighting = startHighlighter;
  globalThis.pubMarginHighlightTools = startTools;
  world.ask
    .mockReset()
    .mockImplementation((name, request) =>
      library.ask(...([name, request] as Parameters<FakeLibrary['ask']>)),
    );
  guardKeys(window, session.signal);
});
afterEach(() => page.leaveHighlightedPage(session));

async function key(action: KeyAction): Promise<void> {
  void act(session, action);
  await page.rest();
}
const said = () => document.querySelector('pubmargin-keys')?.shadowRoot?.querySelector('.said')?.textContent;

it('takes back, the last first, what was done to highlights by key and toolbar, and other changes', async () => {
  await key('include');
  await select(3, 7);
  await key('highlight');
  await select(8, 13);
  await press('Highlight in green');
  await key('reading');
  expect(painted()).toEqual({ 'pubmargin-yellow': ['woke'], 'pubmargin-green': ['forty'] });
  await key('undo');
  expect(said()).toBe('Undone: Reading status: Reading');
  await key('undo');
  expect(said()).toBe('Undone: Highlighted in green.');
  expect(painted()).toEqual({ 'pubmargin-yellow': ['woke'] });
  await key('undo');
  expect(painted()).toEqual({});
  expect(library.chosen.decision).toBe('include');
  await key('undo');
  expect(library.chosen.decision).toBeUndefined();
  await key('undo');
  expect(said()).toBe('There is nothing to undo here.');
});

it('leaves a highlight that was written on since', async () => {
  await key('include');
  await select(3, 7);
  await key('highlight');
  const [note] = library.notes;
  library.addNote('A thought', note?.id, note);
  library.notes.shift();
  await key('undo');
  expect(said()).toBe('Undone: Decision: Include');
  expect(library.chosen.decision).toBeUndefined();
});

it('begins with a key what the key before it has to finish', async () => {
  await select(3, 7);
  void act(session, 'highlight');
  await key('undo');
  expect(said()).toBe('Undone: Highlighted in yellow.');
  expect(painted()).toEqual({});
});

it('begins a note on what is selected of the article, or else on the article', async () => {
  const goals: unknown[] = [];
  session.onOpenPanel((goal) => goals.push(goal));
  await key('note');
  await select(0, 5, document.querySelector('#other')?.firstChild ?? document);
  await key('note');
  await select(3, 7);
  await key('note');
  expect(goals).toEqual(['new-note', 'new-note', { note: library.notes[0]?.id, write: true }]);
  expect(painted()).toEqual({ 'pubmargin-yellow': ['woke'] });
});

it('goes to the toolbar at what is selected, and says so where nothing is', async () => {
  await key('toolbar');
  expect(said()).toBe('Select some text of the title or abstract first.');
  await select(3, 7);
  await key('toolbar');
  const root = document.querySelector('pubmargin-toolbar')?.shadowRoot;
  expect(root?.activeElement?.getAttribute('aria-label')).toBe('Highlight in yellow');
});

it('says that highlights are made elsewhere, asked for by shortcut or menu on a list of results', async () => {
  session = library.session({ kind: 'results' });
  await select(3, 7);
  await key('highlight');
  expect(said()).toBe('You can highlight on the page of an article. Open it first.');
  expect(painted()).toEqual({});
});

it('says on a list that is plain text that no key has a result to be for, and changes nothing', async () => {
  const pre = document.body.appendChild(document.createElement('pre'));
  const mention = { role: 'result', position: 1, ids: { pmid: '2' }, text: '2', parts: {} } as const;
  session = library.session({ kind: 'results', mentions: [{ ...mention, element: pre, anchor: pre }] });
  await key('include');
  expect(said()).toMatch(/^These results are plain text\./);
  expect(world.ask.mock.calls.filter(([name]) => name === 'write-many')).toEqual([]);
  await key('next');
  expect(document.querySelector('pubmargin-triage')).toBeNull();
});

it('says on the page why highlights could not be loaded', async () => {
  globalThis.pubMarginHighlighting = undefined;
  world.ask.mockRejectedValueOnce(new AppError('internal', 'no script'));
  await select(3, 7);
  await key('highlight');
  expect(said()).toContain('went wrong');
});

it('has, in the next visit to another article in the same page, highlights and changes of that alone', async () => {
  await key('include');
  await select(3, 7);
  await key('highlight');
  session.abort();
  expect(painted()).toEqual({});
  expect(globalThis.pubMarginHighlighter).toBeUndefined();
  expect(document.querySelector('pubmargin-toolbar, pubmargin-keys')).toBeNull();

  library = new FakeLibrary({ pmid: '2' });
  session = library.session();
  guardKeys(window, session.signal);
  await key('undo');
  expect(said()).toBe('There is nothing to undo here.');
  await select(0, 2);
  await key('highlight');
  expect(painted()).toEqual({ 'pubmargin-yellow': ['We'] });
  expect(library.written).toHaveLength(1);
  expect(document.querySelectorAll('pubmargin-toolbar')).toHaveLength(1);
  await key('undo');
  expect(painted()).toEqual({});
});
