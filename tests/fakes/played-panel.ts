// The first import of a test of the panel in a page: as played-article.ts, and jsdom has no layout.
import './played-article.ts';
import { vi } from 'vitest';

vi.mock('../../src/protocol/private-window.ts', () => ({ mayWriteHere: () => true }));
vi.mock('../../src/overlay/panel/place-panel.ts', async (original) => ({
  ...(await original<object>()),
  ...(await import('./panel-world.ts')).placeTheFake,
}));
