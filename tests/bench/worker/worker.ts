import { benchLookup } from '../store/bench-lookup.ts';
import { benchTagChanges } from '../store/bench-tag-change.ts';

interface Runtime {
  onMessage: {
    addListener(listener: (message: unknown, sender: unknown, reply: (answer: string) => void) => void): void;
  };
}

// Called from outside by the benchmark, which is attached to this worker and so keeps it awake.
Object.assign(globalThis, { benchLookup, benchTagChanges });

const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
runtime.onMessage.addListener((_message, _sender, reply) => reply('pong'));
