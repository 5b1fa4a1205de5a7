import { ask } from '../protocol/ask.ts';
import type { PageScript } from '../protocol/page-script.ts';

/** What is being loaded: whoever asks meanwhile waits for the same, so that what was asked first is done first. */
const loading = new Map<PageScript, Promise<unknown>>();

/**
 * What one of the scripts that only some pages need offers, loaded into this tab the first time: bundlers inline
 * `import()` in content scripts, so the background injects it as a script of its own. `offered` looks whether it is
 * there. Throws AppError when it cannot be loaded.
 */
export async function lateScript<T>(script: PageScript, offered: () => T | undefined): Promise<T> {
  if (!offered() && !loading.has(script)) {
    const load = ask('load-script', { script }).finally(() => loading.delete(script));
    loading.set(script, load);
  }
  await loading.get(script);
  const offer = offered();
  if (!offer) throw new Error(`The script ${script} was loaded but did not start.`);
  return offer;
}
