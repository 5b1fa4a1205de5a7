// The first import of a test of what draws an article's entry: it replaces what a test can't have before anything else is loaded.
import { vi } from 'vitest';

// The user is played by events that are not trusted.
vi.mock('../../src/overlay/only-trusted.ts', () => ({ onlyTrusted: () => undefined }));
vi.mock('../../src/overlay/trusted.ts', () => ({ trusted: (handler: unknown) => handler }));
vi.mock('../../src/protocol/ask.ts', async () => (await import('./panel-world.ts')).askTheFake);
