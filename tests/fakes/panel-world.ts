import type { PanelPlace } from '../../src/overlay/panel/place-panel.ts';
import type { FakeLibrary } from './fake-library.ts';

/** What the modules that a panel test replaces say; the test's user (panel-user.ts) sets it. */
export const world: { place: PanelPlace; ask?: FakeLibrary['ask'] } = { place: { kind: 'sheet' } };

/** Instead of `protocol/ask.ts`. */
export const askTheFake = {
  ask: (...args: Parameters<FakeLibrary['ask']>) =>
    world.ask ? world.ask(...args) : Promise.reject(new Error('The test set no library.')),
};

/** Instead of `panel/place-panel.ts`: jsdom has no layout; the place is measured in real browsers (tests/e2e). */
export const placeTheFake = { placePanel: () => world.place, mainPart: () => document.body };
