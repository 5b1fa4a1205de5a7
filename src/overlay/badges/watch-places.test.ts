// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { observeLayout } from '../../../tests/fakes/observers.ts';
import { watchPlaces } from './watch-places.ts';

observeLayout();

it('names all that are near when the window changes, since inline elements have no size to observe', async () => {
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  const life = new AbortController();
  const placed: Element[][] = [];
  const places = watchPlaces((elements) => placed.push([...elements]), life.signal);
  const [near, forgotten] = [document.createElement('cite'), document.createElement('cite')];
  for (const element of [near, forgotten]) places.watch(element);
  await Promise.resolve();
  places.forget(forgotten);
  placed.length = 0;
  window.dispatchEvent(new Event('resize'));
  expect(placed).toEqual([[near]]);
  life.abort();
  window.dispatchEvent(new Event('resize'));
  expect(placed).toHaveLength(1);
});
