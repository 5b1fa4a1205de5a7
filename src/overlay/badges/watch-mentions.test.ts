// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchMentions } from './watch-mentions.ts';

vi.mock('../trusted.ts', () => ({ trusted: (handler: unknown) => handler }));

const known = new Set<Element>();
const visited: string[] = [];
let life: AbortController;
let hovered: Element;
let look: () => void;

beforeEach(() => {
  document.body.replaceChildren(
    ...['first', 'late'].map((id) => Object.assign(document.createElement('p'), { id })),
  );
  known.clear();
  visited.length = 0;
  life = new AbortController();
  hovered = document.body;
  vi.spyOn(document, 'querySelectorAll').mockImplementation(
    () => [document.body, hovered] as unknown as NodeListOf<Element>,
  );
  vi.spyOn(document.documentElement, 'matches').mockReturnValue(true);
  known.add(item('first'));
  look = watchMentions(
    (node) => [...known].find((element) => element.contains(node)),
    (element, isVisited) => visited.push(`${isVisited ? 'to' : 'from'} ${element.id}`),
    life.signal,
  );
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

function item(id: string): Element {
  const element = document.getElementById(id);
  if (!element) throw new Error(id);
  return element;
}

it('tells of a mention that appears under the resting pointer', () => {
  hovered = item('late');
  look();
  expect(visited).toEqual([]);
  known.add(item('late'));
  look();
  look();
  expect(visited).toEqual(['to late']);
});

it('tells where the pointer comes and whence it went', () => {
  known.add(item('late'));
  for (const id of ['first', 'late']) item(id).dispatchEvent(new Event('pointerover', { bubbles: true }));
  expect(visited).toEqual(['to first', 'from first', 'to late']);
});
