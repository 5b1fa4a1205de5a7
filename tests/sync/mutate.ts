// Loaded before a program (`node --import`): gives it the sources of one mutant, named by MUTANT.
import { registerHooks } from 'node:module';
import { MUTANTS } from './mutants.ts';

const root = new URL('../../', import.meta.url).href;
const mutant = MUTANTS.find(({ name }) => name === process.env['MUTANT']);
if (!mutant) throw new Error(`There is no mutant ${String(process.env['MUTANT'])}`);

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const changes = mutant.changes.filter(({ file }) => url === root + file);
    if (changes.length === 0) return loaded;
    let text = new TextDecoder().decode(loaded.source as Uint8Array);
    for (const { file, from, to } of changes) {
      if (text.split(from).length !== 2) throw new Error(`${file} has not just once: ${from}`);
      text = text.replace(from, () => to);
    }
    return { ...loaded, source: text };
  },
});
