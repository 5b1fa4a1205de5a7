// @vitest-environment jsdom
import '../../../tests/fakes/played-panel.ts';
import { act, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observeLayout } from '../../../tests/fakes/observers.ts';
import { PanelUser } from '../../../tests/fakes/panel-user.ts';
import { world } from '../../../tests/fakes/panel-world.ts';
import { keepDraft } from '../../protocol/drafts.ts';
import type { PageSession } from '../page-session.ts';
import { panel } from '../panel/panel.tsx';
import { stillPanel } from './still-panel.tsx';

// The build gives the still script hooks of its own; here they hold while it draws.
const drawing = vi.hoisted(() => ({ still: false }));
vi.mock('./draw.ts', async (original) => {
  const real = await original<{ draw: (what: unknown) => Node[] }>();
  const draw = (what: unknown) => {
    drawing.still = true;
    const nodes = real.draw(what);
    drawing.still = false;
    return nodes;
  };
  return { ...real, draw };
});
vi.mock('preact/hooks', async (original) => {
  type Hooks = Record<string, (...given: unknown[]) => unknown>;
  const [real, still] = await Promise.all([original<Hooks>(), import('./hooks.ts')]);
  const either = Object.keys(still).map((name): [string, Hooks[string]] => [
    name,
    (...given) => (drawing.still ? (still as unknown as Hooks) : real)[name]?.(...given),
  ]);
  return { ...real, ...Object.fromEntries(either) };
});

const panelScript = vi.fn<typeof panel>((...given) => {
  void act(() => panel(...given));
});

let user: PanelUser;
beforeEach(() => {
  user = new PanelUser();
  observeLayout();
  panelScript.mockClear();
  globalThis.pubMarginMargin = { panel: panelScript };
  user.library.addNote('Small sample.');
  user.library.addTag('methods/rct');
  user.library.joined = [{ weaker: 'doi:10.1000/182', evidence: 'the page' }];
  const cited = { key: 'pmid:19299299', title: 'Older', tags: [], noteCount: 1, notes: [], reasons: [] };
  user.library.around = { cites: [{ ...cited, imported: false } as never], citedBy: [] };
});
afterEach(() => {
  user.leavesThePage();
  globalThis.pubMarginMargin = undefined;
});

const root = () => document.querySelector('pubmargin-panel')?.shadowRoot;
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));

async function opens(session: PageSession = user.session) {
  stillPanel(session);
  await settle();
  const drawn = root()?.querySelector('.region')?.parentElement;
  if (!(drawn instanceof HTMLElement)) throw new Error('Nothing was drawn.');
  return within(drawn);
}

describe('the panel that opens by itself', () => {
  it('shows everything without the script that acts', async () => {
    const page = await opens();
    for (const text of ['Small sample.', '1 of its references is in your library']) page.getByText(text);
    page.getByRole('button', { name: 'Remove tag methods/rct' });
    page.getByRole('button', { name: 'Add note' });
    expect(panelScript).not.toHaveBeenCalled();
  });

  it('is element for element what the panel itself draws', async () => {
    const page = await opens();
    const before = page.getByRole('region').cloneNode(true);
    const note = page.getByText('Small sample.');
    page.getByRole('region').dispatchEvent(new Event('pointerover', { bubbles: true }));
    await settle();
    expect(panelScript).toHaveBeenCalledOnce();
    expect(page.getByRole('region')).toSatisfy((region: Node) => region.isEqualNode(before));
    expect(page.getByText('Small sample.')).toBe(note);
  });

  it('does what was pressed before the script was there, once', async () => {
    const page = await opens();
    page.getByRole('button', { name: 'Remove tag methods/rct' }).click();
    await settle();
    expect(user.library.written).toEqual([{ type: 'remove-tag', tag: 'methods/rct' }]);
    expect(page.queryByRole('button', { name: 'Remove tag methods/rct' })).toBeNull();
    page.getByRole('button', { name: 'Undo' });
  });

  it('opens what was asked for from elsewhere', async () => {
    let ask: ((goal: 'new-note') => void) | undefined;
    const session = user.library.session();
    const page = await opens({
      ...session,
      answer: session.answer,
      onOpenPanel: (listener) => (ask = listener),
    });
    ask?.('new-note');
    await settle();
    await page.findByRole('textbox', { name: 'Note' });
  });

  it('shows at once what changed elsewhere', async () => {
    const page = await opens();
    user.library.addNote('Written in another tab.');
    user.session.changed();
    page.getByText('Written in another tab.');
    expect(panelScript).not.toHaveBeenCalled();
  });

  it.each([
    ['the window became too narrow for it', () => (world.place = { kind: 'drawer', free: 20 })],
    ['nothing is left to show', () => Object.assign(user.library, { notes: [], tags: [] })],
  ])('leaves it to the script when %s', async (_, happens) => {
    await opens();
    happens();
    user.session.changed();
    window.dispatchEvent(new Event('resize'));
    await settle();
    expect(panelScript).toHaveBeenCalledOnce();
  });

  it('leaves it to the script when something was typed that the library never got', async () => {
    const { ids } = user;
    const source = { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/1/' };
    await keepDraft({
      ...{ note: crypto.randomUUID(), text: 'Lost', author: '', at: Date.now() - 60_000 },
      subject: { ids, source, cites: [], citedBy: [] },
    });
    user.session = user.library.session({ ids });
    await opens(user.session);
    expect(panelScript).toHaveBeenCalledOnce();
  });

  it('leaves it to the script when a highlight is not on the page', async () => {
    const lost = user.library.addNote('', undefined, {
      quote: {
        part: 'abstract',
        quote: { type: 'TextQuoteSelector', exact: 'gone', prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 0, end: 4 },
      },
    });
    const lostNow = new Set<string>();
    let tell = (): void => undefined;
    globalThis.pubMarginHighlighter = undefined;
    globalThis.pubMarginHighlighting = () =>
      ({ lost: lostNow, subscribe: (listener: () => void) => (tell = listener) }) as never;
    await opens();
    expect(panelScript).not.toHaveBeenCalled();
    lostNow.add(lost);
    tell();
    await settle();
    expect(panelScript).toHaveBeenCalledOnce();
    globalThis.pubMarginHighlighter = undefined;
  });
});
