// Loaded before a program (`node --import`): gives it the sources of one mutant, named by MUTANT.
import { registerHooks } from 'node:module';
import { mutated } from './mutated.ts';

const root = new URL('../../', import.meta.url).href;

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.startsWith(root)) return loaded;
    const text = mutated(url.slice(root.length), () => new TextDecoder().decode(loaded.source as Uint8Array));
    return text === undefined ? loaded : { ...loaded, source: text };
  },
});
